import { ChangeDetectionStrategy, Component, viewChild } from '@angular/core';
import { complaintCategoriesResource, complaintCausesResource, complaintSettingsResource } from '../../../api/complaints';
import { complaintTemplatesResource } from '../../../api/complaint-register';
import type { Keeping } from '../../../ui/keep-changes';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { complaintWords } from '../words/words';
import { CalendarForm } from './calendar-form';
import { Categories } from './categories';
import { Causes } from './causes';
import { Templates } from './templates';
import { registerWords } from './words/words';

/** The settings of the register: working days, categories with their deadlines, root causes, and the templates of the return. */
@Component({
  selector: 'app-complaint-settings',
  imports: [CalendarForm, Categories, Causes, PageHeader, ResourceState, Templates],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="named().settings" [lead]="words().settingsLead" [back]="{ label: named().title, link: '/service/complaints' }" />
    <div class="tl-stack">
      <section class="tl-card">
        <h2>{{ words().categories }}</h2>
        <app-resource-state [resource]="categories" />
        @if (categories.hasValue()) {
          <app-complaint-categories [categories]="categories.value().items" (changed)="categories.reload()" />
        }
      </section>
      <section class="tl-card">
        <h2>{{ words().causes }}</h2>
        <app-resource-state [resource]="causes" />
        @if (causes.hasValue()) {
          <app-complaint-causes [causes]="causes.value().items" (changed)="causes.reload()" />
        }
      </section>
      <section class="tl-card">
        <h2>{{ words().calendar }}</h2>
        <app-resource-state [resource]="settings" />
        @if (settings.hasValue()) {
          <app-complaint-calendar [settings]="settings.value()" (saved)="settings.set($event)" />
        }
      </section>
      <section class="tl-card">
        <h2>{{ words().templates }}</h2>
        <app-resource-state [resource]="templates" />
        @if (templates.hasValue()) {
          <app-complaint-templates [templates]="templates.value().items" (changed)="templates.reload()" />
        }
      </section>
    </div>
  `,
  styles: `
    h2 {
      margin: 0 0 var(--tl-3);
    }
  `,
})
export class ComplaintSettingsPage implements Keeping {
  private readonly calendar = viewChild(CalendarForm);
  private readonly newTemplate = viewChild(Templates);
  protected readonly words = registerWords;
  protected readonly named = complaintWords;
  protected readonly settings = complaintSettingsResource();
  protected readonly categories = complaintCategoriesResource();
  protected readonly causes = complaintCausesResource();
  protected readonly templates = complaintTemplatesResource();

  unsaved(): boolean {
    return (this.calendar()?.unsaved() ?? false) || (this.newTemplate()?.unsaved() ?? false);
  }
}
