import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Sockets } from './doors/sockets.ts';
import type { AppendQueue } from './log/append-queue.ts';
import type { Memory } from './log/loaded.ts';
import type { Metrics } from './metrics.ts';
import type { Presence } from './people/presence.ts';

const RESOLUTION_MS = 20;

/** Shows the present sizes of things; gives the end of the measuring. */
export function showGauges(
	metrics: Metrics,
	parts: {
		readonly sockets: Sockets;
		readonly presence: Presence;
		readonly memory: Memory;
		readonly queue: AppendQueue;
	}
): () => void {
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delay.enable();
	metrics.gauge('veche_sockets', () => parts.sockets.size);
	metrics.gauge('veche_connections', () => parts.presence.all().length);
	metrics.gauge('veche_documents', () => parts.memory.all().length);
	metrics.gauge('veche_append_queue', () => parts.queue.size);
	metrics.gauge('veche_event_loop_p99_milliseconds', () => delay.percentile(99) / 1e6);
	metrics.gauge('veche_resident_bytes', () => process.memoryUsage.rss());
	return () => delay.disable();
}
