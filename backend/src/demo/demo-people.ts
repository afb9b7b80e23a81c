import type { RandomSource } from '@throughline/statistics';

/** Who can be signed in as; everybody else of the demo is only there to be counted. */
export const DEMO_PASSWORD = 'throughline-demo';
export const DEMO_DOMAIN = 'demo.throughline.example';
/** Who looks after customers in the demo. */
export const SERVICE_MANAGER = { email: `service@${DEMO_DOMAIN}` } as const;
export const DEMO_SIGN_INS = [
  { key: 'hr', name: 'Hanna Ruiz', role: 'HR', granted: ['hr'] },
  { key: 'leader', name: 'Leo Adair', role: 'Leader', granted: [] },
  { key: 'employee', name: 'Emi Palmer', role: 'Employee', granted: [] },
  { key: 'service', name: 'Sena Vasquez', role: 'Service manager', granted: ['service-manager'] },
  { key: 'judge', name: 'Juno Gerrard', role: 'Judge', granted: ['judge'] },
  { key: 'admin', name: 'Ada Minh', role: 'Administrator', granted: ['administrator'] },
] as const;

const FIRST =
  'Aisha Alma Amir Ana Andrei Anika Ben Bilal Carla Chidi Clara Dana Diego Dina Elif Emma Enzo Eva Farah Felix Finn Freya Gita Hana Hugo Ida Imran Ines Ivo Jana Jonas Jun Kofi Lara Leila Lena Liam Lina Luca Mads Maja Malik Marta Mei Mila Nadia Naomi Nico Noor Olga Omar Oskar Paula Petra Priya Rafael Rana Rosa Ruben Sami Sara Selin Sofia Tara Theo Tomas Uma Vera Viktor Wei Yara Yusuf Zoe'.split(
    ' ',
  );
const LAST =
  'Abara Acosta Adler Akande Albrecht Amsel Arslan Banerjee Barros Becker Bello Berg Bianchi Borg Castro Chen Costa Dahl Diallo Dubois Egger Eriksen Farkas Ferrari Fischer Garcia Haddad Hahn Ito Jansen Jovanovic Kaya Keller Khan Kowalski Kumar Lange Larsen Lopez Mensah Meyer Moreau Moretti Nakamura Novak Nowak Okafor Olsen Petrov Quist Rahman Reyes Rossi Said Santos Sato Schmid Silva Singh Sousa Tanaka Torres Urban Varga Vogel Weber Wolf Yilmaz Zeman'.split(
    ' ',
  );
const SITES = ['Rotterdam', 'Lyon', 'Leeds', 'Porto', 'Graz'];
const BANDS = ['Associate', 'Specialist', 'Senior', 'Lead'];

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  teamKey: string;
  site: string;
  band: string;
  joinedOn: string;
  leads: boolean;
}

export interface DemoTeam {
  key: string;
  name: string;
  parentKey: string | null;
  size: number;
}

/** The team tree: one root, eight areas, fifty-two teams, sized so that some are too small to be shown by themselves. */
export function demoTeams(random: RandomSource): DemoTeam[] {
  const areas: [string, string[]][] = [
    ['Stores North', ['Quay Street', 'Old Market', 'Mill Lane', 'Station Road', 'Harbour Gate', 'Castle Yard', 'Bridge End']],
    ['Stores South', ['Hill Road', 'Orchard Park', 'River Walk', 'Chapel Row', 'Green Lane', 'Sunny Bank', 'West Gate']],
    ['Online', ['Web Shop', 'Marketplace', 'App', 'Product Pages', 'Online Orders', 'Payments']],
    ['Customer Care', ['Phone Early', 'Phone Late', 'Chat', 'Mail Desk', 'Returns Desk', 'Complaints', 'Key Accounts']],
    ['Logistics', ['Inbound', 'Picking A', 'Picking B', 'Packing', 'Dispatch', 'Night Shift', 'Fleet']],
    ['Repairs', ['Bench One', 'Bench Two', 'Field East', 'Field West', 'Spare Parts', 'Warranty']],
    ['Buying', ['Home', 'Garden', 'Seasonal', 'Supplier Quality', 'Pricing', 'Trends']],
    ['Central', ['Finance', 'People', 'IT Service', 'Legal', 'Marketing', 'Facilities']],
  ];
  const teams: DemoTeam[] = [{ key: 'HH', name: 'Harbour & Hill', parentKey: null, size: 6 }];
  areas.forEach(([name, below], a) => {
    const key = `A${a + 1}`;
    teams.push({ key, name, parentKey: 'HH', size: 2 + random.below(3) });
    below.forEach((team, t) =>
      teams.push({ key: `${key}-${t + 1}`, name: team, parentKey: key, size: random.below(9) === 0 ? 3 + random.below(2) : 9 + random.below(18) }),
    );
  });
  return teams;
}

/** About 900 people with names that belong to nobody, the signed-in six among them. */
export function demoPeople(random: RandomSource, teams: readonly DemoTeam[], firstDay: string): DemoPerson[] {
  const used = new Set<string>();
  const named = new Map<string, (typeof DEMO_SIGN_INS)[number]>([
    ['A8-2', DEMO_SIGN_INS[0]],
    ['A4', DEMO_SIGN_INS[1]],
    ['A4-3', DEMO_SIGN_INS[2]],
    ['A4-6', DEMO_SIGN_INS[3]],
    ['A8-5', DEMO_SIGN_INS[4]],
  ]);
  return teams.flatMap((team) =>
    Array.from({ length: team.size }, (_, i): DemoPerson => {
      const known = i === 0 ? named.get(team.key) : undefined;
      const name = known?.name ?? newName(random, used);
      const key = `P${String(used.size + 1000)}-${team.key}-${i}`;
      const year = Number(firstDay.slice(0, 4)) - 1 - random.below(12);
      const joinedOn = `${year}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
      const email = known ? `${known.key}@${DEMO_DOMAIN}` : `${key.toLowerCase()}@${DEMO_DOMAIN}`;
      const leads = i === 0 && known?.key !== 'employee' && known?.key !== 'service' && known?.key !== 'judge' && known?.key !== 'hr';
      return { key, name, email, teamKey: team.key, site: SITES[random.below(SITES.length)]!, band: BANDS[random.below(BANDS.length)]!, joinedOn, leads };
    }),
  );
}

function newName(random: RandomSource, used: Set<string>): string {
  for (;;) {
    const name = `${FIRST[random.below(FIRST.length)]!} ${LAST[random.below(LAST.length)]!}`;
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}
