import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { ComplaintReader } from '../../outcomes/complaint/complaint.reader.js';
import { type ResolvedComplaint, ResolvedComplaints } from '../../recognition/nomination/resolved-complaints.port.js';

/** Resolved complaints of the register, as evidence for a nomination. */
@Injectable()
export class ComplaintEvidence extends ResolvedComplaints {
  constructor(private readonly complaints: ComplaintReader) {
    super();
  }

  async of(whose: { readonly ownerIds: readonly string[]; readonly teamIds: readonly string[] }, since: PlainDate, most: number): Promise<ResolvedComplaint[]> {
    return (await this.complaints.resolved(whose, since, most)).map(({ id, decision, ...one }) => ({ complaintId: id, outcome: decision, ...one }));
  }

  held(ids: readonly string[]): Promise<string[]> {
    return this.complaints.held(ids);
  }
}
