import { Module } from '@nestjs/common';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { AnalysisController } from './analysis/analysis.controller.js';
import { AnalysisService } from './analysis/analysis.service.js';
import { FamiliesController } from './analysis/families.controller.js';
import { FamiliesService } from './analysis/families.service.js';
import { LinkService } from './analysis/link.service.js';
import { Panels } from './analysis/panels.js';
import { Looks } from './look/looks.js';
import { FindingCache } from './thread/finding-cache.js';
import { LinkageThreads } from './thread/linkage-threads.js';

/** Whether how people feel at work and how customers are served go together. Sees disclosed team results, never a response. */
@Module({
  imports: [OutcomesModule, SurveysModule],
  controllers: [AnalysisController, FamiliesController],
  providers: [AnalysisService, FamiliesService, FindingCache, LinkageThreads, LinkService, Looks, Panels],
})
export class LinkageModule {}
