import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { linkageWords } from './words/words';

const PAGES = [
  { link: '/leader/linkage', page: 'link' },
  { link: '/leader/linkage/drivers', page: 'drivers' },
  { link: '/leader/linkage/all', page: 'all' },
  { link: '/leader/linkage/value', page: 'value' },
  { link: '/leader/linkage/questions', page: 'questions' },
  { link: '/leader/linkage/experiments', page: 'experiments' },
] as const;

/** The pages of linkage under one row of links; what is looked at goes along from one to the next. */
@Component({
  selector: 'app-linkage-area',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="words().area">
      @for (page of pages; track page.link) {
        <a
          [routerLink]="page.link"
          queryParamsHandling="preserve"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="page.link === pages[0].link ? exactly : anywhereBelow"
          >{{ words().pages[page.page] }}</a
        >
      }
    </nav>
    <router-outlet />
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-2);
      margin-bottom: var(--tl-6);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 36px;
      padding: 0 var(--tl-3);
      color: var(--tl-ink-2);
      text-decoration: none;
      border: 1px solid var(--tl-line);
      border-radius: 18px;
    }
    a:hover {
      color: var(--tl-ink);
      border-color: var(--tl-line-strong);
    }
    a.here {
      color: var(--tl-ink);
      font-weight: 600;
      background: var(--tl-surface);
      border-color: var(--tl-ink-2);
    }
    @media print {
      nav {
        display: none;
      }
    }
  `,
})
export class LinkageArea {
  protected readonly words = linkageWords;
  protected readonly pages = PAGES;
  /** The first page's address begins those of all others; what is chosen on it stands behind the question mark. */
  protected readonly exactly = { paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' } as const;
  protected readonly anywhereBelow = { paths: 'subset', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' } as const;
}
