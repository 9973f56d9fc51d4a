import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  Controls,
  MarkerType,
  MiniMap,
  ReactFlow,
  type Edge,
  type ReactFlowInstance,
} from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { FlowGraph } from '@/api/models';
import { useTexts } from '../texts';
import classes from './flow.module.css';
import { NODE_TYPES, type CardNode } from './NodeCard';

const FAMILY_COLOUR = {
  entry: 'var(--rk-entry-graphic)',
  request: 'var(--rk-request-graphic)',
  send: 'var(--rk-send-graphic)',
  action: 'var(--rk-action-graphic)',
} as const;

type Family = keyof typeof FAMILY_COLOUR;

/** The server says `ask` for what the tokens call a request. */
function familyOf(name: string): Family {
  if (name === 'ask') return 'request';
  return name === 'send' || name === 'action' ? name : 'entry';
}

const NODE_WIDTH = 264;
const PORT_HEIGHT = 32;

/** Below this nobody can read a card. */
const READABLE = 0.6;
const ORIGIN = { x: 0, y: 0 };

const MARGIN_PX = 40;

/** The focused node, or the whole flow where it stays readable, else where it begins. */
async function show(
  canvas: ReactFlowInstance<CardNode>,
  width: number,
  { graph }: FlowGraph,
  focused: string | undefined,
) {
  if (focused !== undefined) {
    await canvas.fitView({ nodes: [{ id: focused }], maxZoom: 1, padding: 0.6 });
    return;
  }
  await canvas.fitView({ maxZoom: 1, padding: 0.15 });
  if (canvas.getZoom() >= READABLE) return;
  const { x, y } = Object.values(graph.nodes).find(({ type }) => type === 'start')?.pos ?? ORIGIN;
  const middle = x + (width / 2 - MARGIN_PX) / READABLE;
  await canvas.setCenter(middle, y + NODE_WIDTH / 2, { zoom: READABLE });
}

/** The flow as drawn, to look at: pan, zoom, fit. Changing it comes with the builder. */
export function Canvas({ graph, focused }: { graph: FlowGraph; focused: string | undefined }) {
  const t = useTexts();
  const pane = useRef<HTMLDivElement>(null);
  const nodes = useMemo(() => nodesOf(graph, focused), [graph, focused]);
  const edges = useMemo(() => edgesOf(graph), [graph]);
  return (
    <div className={classes.canvas} ref={pane}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        minZoom={0.2}
        maxZoom={2}
        onInit={(canvas) => void show(canvas, pane.current?.clientWidth ?? 0, graph, focused)}
        onlyRenderVisibleElements
        proOptions={{ hideAttribution: true }}
        aria-label={t('canvas')}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1} />
        <MiniMap<CardNode>
          pannable
          className={classes.minimap ?? ''}
          nodeColor={({ data }) => FAMILY_COLOUR[data.family]}
        />
        <Controls showInteractive={false} className={classes.controls ?? ''} />
      </ReactFlow>
    </div>
  );
}

function nodesOf({ graph, view }: FlowGraph, focused: string | undefined): CardNode[] {
  const used = new Set(graph.edges.map(({ from }) => `${from.node} ${from.port}`));
  return Object.entries(graph.nodes).map(([id, node]) => {
    const card = view[id];
    return {
      id,
      type: 'card',
      position: node.pos ?? ORIGIN,
      initialWidth: NODE_WIDTH,
      initialHeight: heightOf(card),
      selected: id === focused,
      data: {
        family: familyOf(card?.family ?? 'entry'),
        title: card?.title ?? node.type,
        kind: node.type,
        summary: card?.summary ?? '',
        enabled: card?.enabled ?? true,
        ports: (card?.ports ?? []).map((port) => ({ ...port, used: used.has(`${id} ${port.id}`) })),
      },
    };
  });
}

/** About how tall a card will be, for the overview before it has been drawn. */
const heightOf = (card: FlowGraph['view'][string] | undefined): number =>
  36 +
  (card?.summary ? 54 : 0) +
  (card && card.ports.length > 1 ? card.ports.length * PORT_HEIGHT : 0);

/** Exits that a conversation should not take are dashed. */
const GIVING_UP = new Set(['exhausted', 'timeout', 'error', 'unavailable', 'expired']);

function edgesOf({ graph }: FlowGraph): Edge[] {
  return graph.edges.map(({ id, from, to }, index) => ({
    id: id ?? String(index),
    source: from.node,
    sourceHandle: from.port,
    target: to.node,
    markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14, color: 'var(--rk-control)' },
    style: {
      stroke: 'var(--rk-control)',
      strokeWidth: 1.5,
      ...(GIVING_UP.has(from.port) && { strokeDasharray: '5 4' }),
    },
  }));
}
