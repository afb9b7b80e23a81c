import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { AcrossTeamsReply, LinkageMeasures, LinkageQuery } from '@throughline/contract';

/** What can be set against each other. Call in an injection context. */
export function linkageMeasuresResource(): HttpResourceRef<LinkageMeasures | undefined> {
  return httpResource<LinkageMeasures>(() => '/api/linkage/measures');
}

/** The link of one staff measure with one metric across teams; no request while the query is not known. */
export function acrossTeamsResource(query: () => LinkageQuery | undefined): HttpResourceRef<AcrossTeamsReply | undefined> {
  return httpResource<AcrossTeamsReply>(() => {
    const asked = query();
    return asked && { url: '/api/linkage/across', params: written(asked) };
  });
}

/** Where all rows that were left out can be had as a file. */
export function leftOutAddress(query: LinkageQuery): string {
  return `/api/linkage/left-out?${new URLSearchParams(written(query))}`;
}

function written(query: LinkageQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]));
}
