import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
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
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { countText, stateTone, stateWord } from '../import-state';

/** Where outcomes come in: drop a file, and what was brought in before. */
@Component({
  selector: 'app-imports',
  imports: [Cell, DataTable, FileDrop, MatButton, Note, PageHeader, ResourceState, RouterLink, State, Tag],
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
  protected readonly columns: Column<ImportView>[] = [
    { key: 'file', label: 'File', value: (row) => row.fileName, link: (row) => ['/service/import', row.id] },
    { key: 'state', label: 'State', value: (row) => stateWord(row.state) },
    { key: 'rows', label: 'Rows', numeric: true, value: (row) => row.rowCount, text: (row) => row.rowCount.toLocaleString('en') },
    { key: 'added', label: 'Added', numeric: true, value: (row) => row.counts.added, text: (row) => countText(row, 'added') },
    { key: 'changed', label: 'Changed', numeric: true, value: (row) => row.counts.changed, text: (row) => countText(row, 'changed') },
    { key: 'refused', label: 'Refused', numeric: true, value: (row) => row.counts.refused, text: (row) => row.counts.refused.toLocaleString('en') },
    { key: 'act', label: 'Next', value: () => null },
  ];
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
    await this.attempt.run(() => this.outcomes.undo(file.id), `${file.fileName} is taken back.`);
    this.imports.reload();
  }
}
