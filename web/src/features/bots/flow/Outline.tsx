import type { FlowGraph } from '@/api/models';
import { useTexts } from '../texts';
import classes from './flow.module.css';

/** The flow as a list of steps with where each exit leads: the canvas for those who read. */
export function Outline({ graph, focused }: { graph: FlowGraph; focused: string | undefined }) {
  const t = useTexts();
  return (
    <ol className={classes.outline} aria-label={t('outline')}>
      {inReadingOrder(graph).map((id) => {
        const node = graph.view[id];
        if (!node) return null;
        return (
          <li key={id} id={id} className={classes.step} data-selected={id === focused || undefined}>
            <p className="rk-strong">
              {node.title} <span className="rk-code rk-faint">{graph.graph.nodes[id]?.type}</span>
            </p>
            {node.summary && <p className="rk-dim">{node.summary}</p>}
            <ul className={classes.exits}>
              {node.ports.map((port) => {
                const target = targetOf(graph, id, port.id);
                if (port.optional && !target) return null;
                return (
                  <li key={port.id} className="rk-small">
                    {port.label} →{' '}
                    {target ? (
                      <a className="rk-link" href={`#${target}`}>
                        {graph.view[target]?.title ?? target}
                      </a>
                    ) : (
                      <span className="rk-faint">{t('endsHere')}</span>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

const targetOf = ({ graph }: FlowGraph, node: string, port: string) =>
  graph.edges.find(({ from }) => from.node === node && from.port === port)?.to.node;

/** From the start along the exits; what nothing leads to comes last. */
function inReadingOrder({ graph }: FlowGraph): string[] {
  const ids = Object.keys(graph.nodes);
  const seen = new Set<string>();
  const queue = ids.filter((id) => graph.nodes[id]?.type === 'start');
  while (queue.length > 0) {
    const id = queue.shift();
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    queue.push(...graph.edges.filter(({ from }) => from.node === id).map(({ to }) => to.node));
  }
  return [...seen, ...ids.filter((id) => !seen.has(id))];
}
