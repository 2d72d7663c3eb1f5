/** Players and their options as rows that can be edited; each change is at once in the text, and saved only when asked. */
import { spoken, t } from '../messages/index.js';
import { type FileRows, withOption, without, withValue } from './yaml-rows.js';

const FIELDS = ['name', 'take', 'drop'] as const;

export function OptionRows(props: {
  readonly rows: FileRows;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { rows, text, onText } = props;
  const words = t().strategy;
  if (rows.players.length === 0) return null;
  return (
    <>
      <h2>{words.players}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" aria-label={words.players} tabIndex={0}>
        <table class="option-rows">
          <thead>
            <tr>
              <th scope="col">{words.columns.option}</th>
              <th scope="col">{words.columns.take}</th>
              <th scope="col">{words.columns.drop}</th>
              <th scope="col">
                <span class="unseen">{words.columns.actions}</span>
              </th>
            </tr>
          </thead>
          {rows.players.map((player) => (
            <tbody key={player.path.join('.')}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <input
                    aria-label={words.playerName}
                    value={player.name}
                    onChange={(event) =>
                      onText(withValue(text, [...player.path, 'name'], event.currentTarget.value, spoken()))
                    }
                  />
                </th>
                <td>
                  <button
                    type="button"
                    onClick={() => onText(withOption(text, player.path, words.newOption))}
                  >
                    <span aria-hidden="true">+</span> {words.addOption}
                  </button>
                </td>
              </tr>
              {player.options.map((option) => (
                <tr key={option.id}>
                  {FIELDS.map((field) => (
                    <td key={field}>
                      <input
                        aria-label={words.fieldOf(words.fields[field], option.name || option.id)}
                        value={option[field]}
                        onChange={(event) =>
                          onText(
                            withValue(text, [...option.path, field], event.currentTarget.value, spoken()),
                          )
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      aria-label={words.removeOption(option.name || option.id)}
                      onClick={() => onText(without(text, option.path))}
                    >
                      <span aria-hidden="true">✕</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}
