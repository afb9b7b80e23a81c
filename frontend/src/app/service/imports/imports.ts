import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ImportView } from '@throughline/contract';
import { CsvImports } from '../../api/csv-imports';
import { metricsResource, outcomeImportsResource, Outcomes } from '../../api/outcomes';
import { Confirm } from '../../ui/confirm/confirm';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { undoQuestion } from '../../ui/import-preview/undo-question';
import { importWords } from '../../ui/import-preview/words/words';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { Rich } from '../../ui/rich/rich';
import { countText as number } from '../../words/numbers';
import { countText, stateTone, stateWord } from '../import-state';
import { serviceWords } from '../words/words';

/** Where outcomes come in: drop a file, and what was brought in before. */
@Component({
  selector: 'app-imports',
  imports: [Cell, DataTable, FileDrop, MatButton, Note, PageHeader, ResourceState, Rich, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports.html',
})
export class Imports {
  private readonly outcomes = inject(Outcomes);
  private readonly files = inject(CsvImports);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly metrics = metricsResource();
  protected readonly imports = outcomeImportsResource();
  protected readonly words = serviceWords;
  protected readonly columns = computed<Column<ImportView>[]>(() => {
    const words = serviceWords().imports;
    return [
      { key: 'file', label: words.file, value: (row) => row.fileName, link: (row) => ['/service/import', row.id] },
      { key: 'state', label: words.state, value: (row) => stateWord(row.state) },
      { key: 'rows', label: words.rows, numeric: true, value: (row) => row.rowCount, text: (row) => number(row.rowCount) },
      { key: 'added', label: words.added, numeric: true, value: (row) => row.counts.added, text: (row) => countText(row, 'added') },
      { key: 'changed', label: words.changed, numeric: true, value: (row) => row.counts.changed, text: (row) => countText(row, 'changed') },
      { key: 'refused', label: words.refused, numeric: true, value: (row) => row.counts.refused, text: (row) => number(row.counts.refused) },
      { key: 'act', label: words.next, value: () => null },
    ];
  });
  protected readonly stateWord = stateWord;
  protected readonly stateTone = stateTone;

  protected async take(file: File): Promise<void> {
    await this.attempt.run(async () => {
      const { id } = await this.files.read('/api/outcome-imports', file);
      await this.router.navigate(['/service/import', id]);
    });
  }

  protected async undo(file: ImportView): Promise<void> {
    if (!(await this.confirm.ask(undoQuestion(file)))) return;
    await this.attempt.run(() => this.outcomes.undo(file.id), importWords().undo.done(file.fileName));
    this.imports.reload();
  }
}
