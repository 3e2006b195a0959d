import { afterAll, beforeAll, expect, test } from 'vitest';
import { footprint } from '../testing/footprint.ts';
import {
	meetingIn,
	planMeeting,
	SITTING_STAGES,
	type Sitting,
	type SittingStage
} from '../testing/meetings.ts';
import { BODY_ID, EVERYBODY, idOf, openOffice, type Name, type Office } from '../testing/office.ts';
import { changeMeeting } from './change-meeting.ts';
import { createAgenda } from './create-agenda.ts';
import { createMeeting } from './create-meeting.ts';
import { markAttendance } from './mark-attendance.ts';
import { moveMeeting } from './move-meeting.ts';
import type { Outcome } from './rejection.ts';
import { transition } from './transition.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

type Act = (sitting: Sitting, name: Name) => Promise<Outcome<unknown>>;

const DETAILS = {
	date: '2026-12-21',
	time: '10:00',
	place: 'Зал',
	form: 'hall',
	link: ''
} as const;

const step =
	(of: 'agenda' | 'minutes', event: string): Act =>
	async (sitting, name) => {
		const documentId = sitting[of] ?? sitting.agenda;
		const move = { documentId, event, comment: 'Причина указана', ifSeq: null };
		return transition(office.deps(), await office.actor(name), move);
	};

/** Everything that can be asked of a meeting and its two documents. */
const ACTS: Readonly<Record<string, Act>> = {
	plan: async (_, name) =>
		createMeeting(office.deps(), await office.actor(name), { bodyId: BODY_ID, ...DETAILS }),
	change: async ({ meeting }, name) =>
		changeMeeting(office.deps(), await office.actor(name), {
			meetingId: meeting.id,
			time: '11:30'
		}),
	move: async ({ meeting }, name) =>
		moveMeeting(office.deps(), await office.actor(name), {
			...{ meetingId: meeting.id, date: '2026-12-18', reason: 'Нет кворума' }
		}),
	'write the agenda': async (_, name) => {
		const { id: meetingId } = await planMeeting(office);
		return createAgenda(office.deps(), await office.actor(name), { meetingId });
	},
	'mark attendance': async ({ meeting }, name) => {
		const marks = [{ personId: idOf('member'), attendance: 'absent' as const, reason: 'отпуск' }];
		return markAttendance(office.deps(), await office.actor(name), {
			meetingId: meeting.id,
			marks
		});
	},
	'approve the agenda': step('agenda', 'approve'),
	'submit the minutes': step('minutes', 'submit'),
	'return the minutes': step('minutes', 'return'),
	'sign the minutes': step('minutes', 'sign')
};

/** Who may do what at which stage; domain 2.2 and 4.6. Everything else is refused. */
const ALLOWED: readonly (readonly [SittingStage, string, readonly Name[]])[] = [
	['agenda', 'change', ['chair', 'secretary']],
	['agenda', 'approve the agenda', ['chair']],
	['minutes', 'move', ['chair']],
	['minutes', 'mark attendance', ['secretary']],
	['review', 'return the minutes', ['chair']],
	['review', 'sign the minutes', ['chair', 'secretary']]
];
/** These do not look at the stage of the meeting at hand. */
const ALWAYS: readonly (readonly [string, readonly Name[]])[] = [
	['plan', ['chair', 'secretary']],
	['write the agenda', ['secretary']]
];

function mayDo(stage: SittingStage, act: string, name: Name): boolean {
	return (
		ALWAYS.some(([what, who]) => what === act && who.includes(name)) ||
		ALLOWED.some(([at, what, who]) => at === stage && what === act && who.includes(name))
	);
}

/** Unfinished minutes may be handed in by the secretary, who is then told what is missing. */
function asked(stage: SittingStage, act: string, name: Name): boolean {
	return stage === 'minutes' && act === 'submit the minutes' && name === 'secretary';
}

test.each(SITTING_STAGES)(
	'[WF-08] [WF-09] nobody but the named roles moves a meeting at «%s», and a refusal changes nothing',
	async (stage) => {
		const sitting = await meetingIn(office, stage);
		for (const [act, run] of Object.entries(ACTS)) {
			const refused = EVERYBODY.filter(
				(name) => !mayDo(stage, act, name) && !asked(stage, act, name)
			);
			// Planning a scene of its own is what this act begins with, so only its answer is looked at.
			const own = act === 'write the agenda';
			const before = own ? null : await footprint(office.sql);
			for (const name of refused) {
				const outcome = await run(sitting, name);
				const kind = outcome.ok ? 'done' : outcome.error.kind;
				expect.soft(['forbidden', 'not_now', 'invalid'], `${name}: ${act}`).toContain(kind);
			}
			if (before !== null) expect(await footprint(office.sql), act).toEqual(before);
		}
	}
);

test.each(
	ALLOWED.flatMap(([stage, act, names]) => names.map((name) => [stage, act, name] as const))
)('[WF-08] [WF-09] a meeting at «%s»: «%s» by %s', async (stage, act, name) => {
	const sitting = await meetingIn(office, stage);
	expect(await ACTS[act]?.(sitting, name)).toMatchObject({ ok: true });
});

test.each(ALWAYS.flatMap(([act, names]) => names.map((name) => [act, name] as const)))(
	'«%s» by %s',
	async (act, name) => {
		const sitting = await meetingIn(office, 'agenda');
		expect(await ACTS[act]?.(sitting, name)).toMatchObject({ ok: true });
	}
);

test('[WF-09] minutes with empty items are not handed in, and every gap is named', async () => {
	const sitting = await meetingIn(office, 'minutes');
	const outcome = await ACTS['submit the minutes']?.(sitting, 'secretary');
	expect(outcome).toMatchObject({ ok: false, error: { kind: 'findings' } });
	const rules =
		outcome?.ok === false && outcome.error.kind === 'findings' ? outcome.error.findings : [];
	expect(rules.map(({ rule }) => rule)).toContain('MN-02');
});
