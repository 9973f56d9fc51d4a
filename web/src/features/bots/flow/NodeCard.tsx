import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import {
  IconBolt,
  IconMessage,
  IconMessageQuestion,
  IconPlayerPlay,
  type Icon,
} from '@tabler/icons-react';
import classes from './flow.module.css';

export interface Card extends Record<string, unknown> {
  family: 'entry' | 'request' | 'send' | 'action';
  title: string;
  kind: string;
  summary: string;
  enabled: boolean;
  ports: { id: string; label: string; optional: boolean; used: boolean }[];
}

export type CardNode = Node<Card, 'card'>;

const ICONS: Record<Card['family'], Icon> = {
  entry: IconPlayerPlay,
  request: IconMessageQuestion,
  send: IconMessage,
  action: IconBolt,
};

/** One node: what it is, what it says, and a row with a port for every exit. */
function NodeCard({ data, selected }: NodeProps<CardNode>) {
  const Sign = ICONS[data.family];
  const shown = data.ports.filter(({ optional, used }) => !optional || used);
  const single = shown.length === 1 && shown[0]?.id === 'next' ? shown[0] : undefined;
  return (
    <article
      className={classes.node}
      data-family={data.family}
      data-selected={selected || undefined}
      data-disabled={!data.enabled || undefined}
    >
      {data.kind !== 'start' && <Port id="in" side="target" used />}
      <header className={classes.nodeHead}>
        <span className={classes.tile}>
          <Sign size={14} stroke={1.75} aria-hidden />
        </span>
        <span className="rk-strong rk-ellipsis">{data.title}</span>
        {single && <Port id={single.id} side="source" used={single.used} />}
      </header>
      {data.summary && <p className={classes.summary}>{data.summary}</p>}
      {!single && shown.length > 0 && (
        <ul className={classes.ports}>
          {shown.map((port) => (
            <li key={port.id} className={classes.port} data-quiet={port.optional || undefined}>
              <span className="rk-ellipsis">{port.label}</span>
              <Port id={port.id} side="source" used={port.used} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Port({ id, side, used }: { id: string; side: 'source' | 'target'; used: boolean }) {
  return (
    <Handle
      id={id}
      type={side}
      position={side === 'source' ? Position.Right : Position.Left}
      isConnectable={false}
      className={`${classes.handle ?? ''} ${used ? '' : (classes.open ?? '')}`}
    />
  );
}

export const NODE_TYPES = { card: NodeCard };
