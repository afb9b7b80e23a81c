/** A team as results are published by: its place in the tree on the opening day. */
export interface LatticeTeam {
  id: string;
  name: string;
  parentId: string | null;
}
