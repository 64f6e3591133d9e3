import { Icon } from "./icons";

type StepsProps = { label: string; names: readonly string[]; current: number; done: string };

/** Where a person is in a journey. `current` counts from 1; `done` is read aloud after a finished step. */
export function Steps({ label, names, current, done }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {names.map((name, place) =>
        place + 1 < current ? (
          <li className="is-done" key={name}>
            <Icon shape="check" />
            <span>
              {name}
              <span className="vh">{done}</span>
            </span>
          </li>
        ) : (
          <li aria-current={place + 1 === current ? "step" : undefined} key={name}>
            <i>{place + 1}</i>
            {name}
          </li>
        ),
      )}
    </ol>
  );
}
