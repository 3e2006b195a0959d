import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecordPace } from './copy-record.ts';

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
