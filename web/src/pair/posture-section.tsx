/** Where a state stands between the poles of the workspace, on security and on economic ties apart, year by year. */
import type { AxisPoint, Posture, StateCode } from '../../../src/server/responses.js';
import { api, type PostureAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import type { ExportRow } from '../export/csv.js';
import { periodWords, signed } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import { Waiting } from '../parts/waiting.js';

export function PostureSection(props: { readonly state: StateCode; readonly names: Names }) {
  const { data, trouble } = useAnswer<PostureAnswer>(api.posture(props.state));
  if (data === undefined) return <Waiting trouble={trouble} />;
  return <Path posture={data} names={props.names} />;
}

function Path(props: { readonly posture: Posture; readonly names: Names }) {
  const { posture, names } = props;
  const words = t().standing;
  const [first, second] = posture.poles.map(names.state);
  const known = posture.points.filter(({ stance }) => stance !== 'unknown');
  if (known.length === 0) return <p class="nothing">{words.noPosture}</p>;
  return (
    <div class="table-scroll">
      <div class="tools">
        <ExportMenu
          name={words.postureCaption(first ?? '', second ?? '')}
          rows={() => known.map((point) => postureRow(point))}
          json={() => posture}
        />
      </div>
      <table>
        <caption>{words.postureCaption(first ?? '', second ?? '')}</caption>
        <thead>
          <tr>
            <th scope="col">{t().pair.columns.period}</th>
            <th scope="col">{words.security}</th>
            <th scope="col">{words.economic}</th>
            <th scope="col">{words.stance}</th>
          </tr>
        </thead>
        <tbody>
          {known.toReversed().map((point) => (
            <tr key={point.period}>
              <th scope="row">{periodWords(point.period)}</th>
              <td>{leanWords(point.security)}</td>
              <td>{leanWords(point.economic)}</td>
              <td>
                {words.stances[point.stance]}
                {point.pole !== null && ` ${names.state(point.pole)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function postureRow({ period, stance, pole, security, economic }: Posture['points'][number]): ExportRow {
  return {
    period,
    stance,
    pole,
    security: security.lean?.value ?? null,
    security_low: security.lean?.low ?? null,
    security_high: security.lean?.high ?? null,
    economic: economic.lean?.value ?? null,
    economic_low: economic.lean?.low ?? null,
    economic_high: economic.lean?.high ?? null,
  };
}

/** `+1.4 (−0.2 to +3.0)` */
function leanWords({ lean }: AxisPoint): string {
  if (lean === null) return t().number.absent;
  return `${signed(lean.value)} (${t().number.band(signed(lean.low), signed(lean.high))})`;
}
