import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecordPace, Recorder } from './copy-record.ts';
import { Copy } from './copy.ts';
import { openDevice } from './device.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first unsent edit is noted at once, the next ones after a pause', () => {
	const write = vi.fn();
	const pace = new RecordPace(write);
	pace.changed(1);
	expect(write).toHaveBeenCalledTimes(1);
	pace.changed(2);
	pace.changed(3);
	expect(write).toHaveBeenCalledTimes(1);
	vi.runAllTimers();
	expect(write).toHaveBeenCalledTimes(2);
});

test('when everything is sent, that is noted after a pause, and the next edit at once again', () => {
	const write = vi.fn();
	const pace = new RecordPace(write);
	pace.changed(1);
	pace.changed(0);
	vi.runAllTimers();
	expect(write).toHaveBeenCalledTimes(2);
	pace.changed(1);
	expect(write).toHaveBeenCalledTimes(3);
});

test('a page that leaves writes nothing later', () => {
	const write = vi.fn();
	const pace = new RecordPace(write);
	pace.changed(0);
	pace.stop();
	vi.runAllTimers();
	expect(write).not.toHaveBeenCalled();
});

test('[O-08] a note for which there was no room is written again, though nobody types', async () => {
	const at = { personId: 'p', documentId: 'd', epoch: 1 };
	const device = await openDevice();
	const full = new DOMException('no room', 'QuotaExceededError');
	const save = vi.spyOn(device, 'saveCopy').mockRejectedValueOnce(full).mockResolvedValue();
	const copy = new Copy(at, () => undefined, Date.now);
	copy.synced = true;
	const told: boolean[] = [];
	const recorder = new Recorder(
		{ device, now: Date.now },
		{ ...at, title: 'Т', schemaVersion: 1 },
		{
			noted: () => ({ copy, access: 'write', unsent: 1 }),
			onWritten: (noted) => void told.push(noted)
		}
	);
	await recorder.write();
	expect(told).toEqual([false]);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(told).toEqual([false, true]);
	expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ name: copy.name, unsent: 1 }));
	recorder.stop();
	await copy.close({ clear: true });
});
