import type { SaidFinding } from '@veche/schema/kernel';
import { expect, it } from 'vitest';
import { shareFindings } from './share-findings.ts';

const finding = (path: string, message = 'Не заполнено.'): SaidFinding => {
	return { rule: 'P-01', severity: 'blocking', path, message };
};

it('gives the list of before when nothing changed', () => {
	const before = [finding('fields/start'), finding('goal')];
	expect(shareFindings(before, [finding('fields/start'), finding('goal')])).toBe(before);
});

it('keeps the findings that stay and takes over what changed, in the new order', () => {
	const before = [finding('fields/start'), finding('goal')];
	const after = shareFindings(before, [finding('goal'), finding('fields/start', 'Срок позже.')]);
	expect(after[0]).toBe(before[1]);
	expect(after).toEqual([finding('goal'), finding('fields/start', 'Срок позже.')]);
});
