import { actorOf, parseActor } from "./asker";

/** What the computer tells of who runs a command. */
export type Computer = {
  /** Owner of the process. */
  owner: string;
  /** Who logged in, whoever they became since then; null where the system keeps no record of it. */
  login: string | null;
  /** Who `sudo` says called it: anybody with a shell can set that. */
  sudoUser: string | undefined;
};

/**
 * Who acts, as far as the system vouches for it: who logged in, and the owner of the process where that is another.
 * What anybody could have typed stands in front, and takes nobody's place.
 */
export function computerUser({ owner, login, sudoUser }: Computer): string {
  const known = login === null || login === owner ? owner : `${login}/${owner}`;

  return actorOf(known, parseActor(sudoUser ?? ""));
}
