import pg from 'pg';
import { strike } from './clock-strikes.mjs';

/** Lets what customers answered in a survey so far have come in the middle of the month before this one, and be counted there; returns that month, as 2026-03. */
export async function cameLastMonth(surveyId) {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15)).toISOString().slice(0, 10);
  const client = new pg.Client(process.env.HOUSE_DATABASE_URL);
  await client.connect();
  try {
    await client.query(
      `UPDATE org.customer_answer SET answered_on = $2::date, first_at = $2::date + interval '12 hours', last_at = last_at + interval '1 second', counted = false WHERE survey_id = $1`,
      [surveyId, day],
    );
    await client.query(`UPDATE org.customer_comment SET written_on = $2::date WHERE survey_id = $1`, [surveyId, day]);
  } finally {
    await client.end();
  }
  await strike('tidy-feedback');
  return day.slice(0, 7);
}
