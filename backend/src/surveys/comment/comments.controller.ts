import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import {
  type CommentPage,
  CommentQuery,
  type CommentThemeList,
  CommentThemesQuery,
  type CommentWordList,
  ThemeChange,
  type ThemeList,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { CommentsService } from './comments.service.js';
import { Themes } from './themes.js';

@Controller()
@Audience('hr', 'leader')
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly themes: Themes,
  ) {}

  @Get('cycles/:id/comments')
  page(@By() caller: Caller, @Id() id: string, @Query() query: CommentQuery): Promise<CommentPage> {
    return this.comments.page(caller, id, query);
  }

  /** What the comments are about, in bands. */
  @Get('cycles/:id/comment-themes')
  themeCounts(@By() caller: Caller, @Id() id: string, @Query() query: CommentThemesQuery): Promise<CommentThemeList> {
    return this.comments.themeCounts(caller, id, query);
  }

  /** Which words stand out in the comments, against others of the organisation. */
  @Get('cycles/:id/comment-words')
  words(@By() caller: Caller, @Id() id: string, @Query() query: CommentThemesQuery): Promise<CommentWordList> {
    return this.comments.words(caller, id, query);
  }

  /** The dictionary by which themes are told. */
  @Get('comment-themes')
  @Audience('hr')
  dictionary(): Promise<ThemeList> {
    return this.themes.list();
  }

  /** Changes a theme of the dictionary, or makes one. */
  @Put('comment-themes')
  @Audience('hr')
  @HttpCode(204)
  put(@By() caller: Caller, @Body() body: ThemeChange): Promise<void> {
    return this.themes.put(caller, body);
  }
}
