import { Injectable } from '@nestjs/common';
import type { ManifestFacet } from '@throughline/anonymity';
import type { CycleDemographic, PlainDate } from '@throughline/domain';
import { AttributeReader } from '../../directory/attribute/attribute.reader.js';
import { goneDemographics, type KnownDemographic, knownDemographics, offeredClaims, offeredFacets } from './demographics.rules.js';

/** What a cycle would be published by besides teams, as things stand. */
export interface Offered {
  facets: ManifestFacet[];
  /** What each of the invited may claim. */
  claims: Map<string, Record<string, string>>;
  /** Ids of chosen demographics that the organisation does not keep any more. */
  gone: string[];
  /** Labels of chosen demographics of which no value is shared by enough people. */
  empty: string[];
}

/** The demographics of a cycle: which there are, and what of them is offered to the people invited. */
@Injectable()
export class CycleDemographics {
  constructor(private readonly attributes: AttributeReader) {}

  async known(): Promise<KnownDemographic[]> {
    return knownDemographics(await this.attributes.defined());
  }

  async offered(cycle: { demographics: readonly CycleDemographic[]; k: number }, invited: readonly string[], on: PlainDate): Promise<Offered> {
    const { demographics, k } = cycle;
    if (demographics.length === 0) return { facets: [], claims: new Map(), gone: [], empty: [] };
    const known = await this.known();
    const profiles = await this.attributes.profiles(invited, on);
    const facets = offeredFacets(demographics, known, profiles.values(), k);
    const offered = new Set(facets.map(({ id }) => id));
    return {
      facets,
      claims: new Map([...profiles].map(([id, profile]) => [id, offeredClaims(profile, facets)])),
      gone: goneDemographics(demographics, known),
      empty: known.filter(({ id }) => demographics.some((one) => one.id === id) && !offered.has(id)).map(({ label }) => label),
    };
  }
}
