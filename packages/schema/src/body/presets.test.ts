import { describe, expect, it } from 'vitest';
import { bodyRoleName, KIND_NAMES } from './messages.ts';
import { flat, PRESET_IDS, presetOf, PRESETS, withPreset, type BodyWorks } from './presets.ts';
import { DEFAULT_TERMS, SETTING_NAMES } from './settings.ts';

const NOW: BodyWorks = {
	kind: 'committee',
	settings: {
		route: 'chair',
		quorum: 'two_thirds',
		membersWrite: { agenda: true, minutes: false },
		terms: { ...DEFAULT_TERMS, agendaDays: 10 }
	}
};

describe('presets of cities', () => {
	it('[BD-09] have their name, their clause and something to say, each id once', () => {
		expect(PRESETS.map(({ id }) => id)).toEqual([...PRESET_IDS]);
		for (const { id, name, clause, says } of PRESETS) {
			expect(presetOf(id)?.name).toBe(name);
			expect([name.ru, name.en, clause.ru, clause.en].every((text) => text.length > 5)).toBe(true);
			expect(Object.keys(says).length, id).toBeGreaterThan(0);
		}
		expect(presetOf('москва')).toBeNull();
	});

	it.each(PRESETS)('[BD-09] $id changes what it says and nothing else, and only once', (preset) => {
		const { next, changed } = withPreset(NOW, preset);
		const [before, after] = [flat(NOW), flat(next)];
		const said = Object.keys(preset.says);
		expect(after).toMatchObject(preset.says);
		expect(changed.filter((name) => !said.includes(name))).toEqual([]);
		expect(SETTING_NAMES.filter((name) => before[name] !== after[name])).toEqual(changed);
		expect(withPreset(next, preset)).toEqual({ next, changed: [] });
	});

	it('[BD-09] Vladikavkaz has participants of its Project office, whose secretary prepares the meetings', () => {
		const preset = presetOf('vladikavkaz');
		if (preset === null) throw new Error('no preset');
		const { next, changed } = withPreset(NOW, preset);
		expect(changed).toEqual(['kind', 'writeAgenda']);
		expect(next.settings.quorum).toBe('two_thirds');
		expect(bodyRoleName('member', next.kind).ru).toBe('участник Проектного офиса');
		expect(bodyRoleName('chair', next.kind).ru).toBe('председатель');
		expect(Object.keys(KIND_NAMES)).toHaveLength(3);
	});
});
