import { describe, expect, it } from 'vitest';
import { rollOfSheet, type Attendee } from './attendance.ts';

function attendee(role: string, attendance: string | null): Attendee {
	return { personId: role, role, attendance, reason: '' };
}

describe('the roll on the paper of minutes', () => {
	it('counts members, not guests, and who of them came by video', () => {
		const roll = rollOfSheet([
			attendee('chair', 'hall'),
			attendee('member', 'remote'),
			attendee('secretary', 'absent'),
			attendee('guest', 'hall')
		]);
		expect([roll.members, roll.present.length, roll.remote, roll.absent.length]).toEqual([
			3, 2, 1, 1
		]);
		expect(roll.guests.map(({ personId }) => personId)).toEqual(['guest']);
	});

	it('lets the deputy chair when the chair is away', () => {
		const away = [attendee('chair', 'absent'), attendee('deputy_chair', 'hall')];
		expect(rollOfSheet(away).chair).toBe('deputy_chair');
	});

	it('names chair and secretary before anybody is marked', () => {
		const roll = rollOfSheet([attendee('secretary', null), attendee('chair', null)]);
		expect([roll.unmarked, roll.chair, roll.secretary]).toEqual([true, 'chair', 'secretary']);
	});
});
