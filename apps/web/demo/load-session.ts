import type { DocumentId, MeetingId, ProjectId } from '@veche/schema/kernel';
import { listDocuments, meetingById } from '@veche/schema/store';
import { approve } from '../src/lib/server/commands/approve.ts';
import { createAgenda } from '../src/lib/server/commands/create-agenda.ts';
import { createMeeting } from '../src/lib/server/commands/create-meeting.ts';
import { markAttendance } from '../src/lib/server/commands/mark-attendance.ts';
import { sign } from '../src/lib/server/commands/sign.ts';
import { submit } from '../src/lib/server/commands/submit.ts';
import { BODY_ID } from './load-people.ts';
import { demoId, personId } from './names.ts';
import type { CitySession } from './sessions.ts';
import { actorAt, committeeMember, depsAt, done, moment, type Stage, type Step } from './story.ts';
import { agendaEdits, minutesEdits, type Material } from './write-meeting.ts';
import { writeEdits } from './write-text.ts';

const PLACE = 'Зал заседаний администрации города, ул. Речная, 1';
const LINK = 'https://vks.svetlorechensk.example/komitet';
/** The secretary writes the minutes in the hall: an edit every three minutes. */
const MINUTES_PACE = 3;
const AGENDA_PACE = 11;

/** The meeting of a session and its two documents, while the story is told. */
interface Scene {
	readonly stage: Stage;
	readonly session: CitySession;
	readonly meetingId: MeetingId;
	readonly chair: string;
	readonly secretary: string;
}

/** What happened to one session from the day it was planned to today. */
export function sessionSteps(stage: Stage, session: CitySession): readonly Step[] {
	const scene: Scene = {
		stage,
		session,
		meetingId: demoId<MeetingId>('meeting', String(session.no)),
		chair: committeeMember(stage.city, 'председатель'),
		secretary: committeeMember(stage.city, 'секретарь')
	};
	return [
		planning(scene),
		approval(scene),
		sitting(scene),
		...(session.submitted === null ? [] : [submission(scene, session.submitted)]),
		...(session.signed === null
			? []
			: [
					signature(scene, scene.secretary, moment(session.submitted ?? session.signed, '16:40')),
					signature(scene, scene.chair, moment(session.signed, '10:15'))
				])
	];
}

function planning({ stage, session, meetingId, secretary }: Scene): Step {
	const at = moment(session.created, '09:20');
	return {
		at,
		tells: `  Заседание № ${session.no} от ${session.date}`,
		run: async () => {
			const actor = await actorAt(stage, secretary, at);
			const deps = depsAt(stage, at);
			const { date, form } = session;
			const link = form === 'mixed' ? LINK : '';
			const input = { bodyId: BODY_ID, date, time: '10:00', place: PLACE, form, link };
			done(
				await createMeeting({ ...deps, newId: () => meetingId }, actor, input),
				at.toISOString()
			);
			const agenda = done(await createAgenda(deps, actor, { meetingId }), 'повестка');
			const text = {
				session,
				materials: await materialsOf(stage, session),
				random: stage.random,
				person: personId
			};
			const hand = {
				documentId: agenda.id,
				personId: personId(secretary),
				from: moment(session.created, '10:00')
			};
			await writeEdits(stage, { ...hand, pace: AGENDA_PACE }, agendaEdits(text));
		}
	};
}

/** The passports that each item is about, in the version in force or as they are submitted. */
async function materialsOf(
	{ sql }: Stage,
	session: CitySession
): Promise<readonly (readonly Material[])[]> {
	const passportOf = async (project: string): Promise<Material[]> => {
		const projectId = demoId<ProjectId>('project', project);
		const { items } = await listDocuments(sql, { kind: 'passport', projectId, limit: 50 });
		const head = items.find(({ state }) => state === 'approved') ?? items[0];
		if (head === undefined) return [];
		return [{ documentId: head.id, version: head.version === null ? '' : String(head.version) }];
	};
	return Promise.all(
		session.items.map(async ({ about }) => (await Promise.all(about.map(passportOf))).flat())
	);
}

function approval(scene: Scene): Step {
	const { stage, session, chair } = scene;
	const at = moment(session.approved, '11:00');
	return {
		at,
		tells: null,
		run: async () => {
			const actor = await actorAt(stage, chair, at);
			const move = moveOf((await documentsOf(scene)).agendaId);
			done(await approve(depsAt(stage, at), actor, move), `повестка № ${session.no}`);
		}
	};
}

/** The day of the meeting: the secretary marks who is there and writes the minutes. */
function sitting(scene: Scene): Step {
	const { stage, session, meetingId, secretary } = scene;
	const at = moment(session.date, '10:00');
	return {
		at,
		tells: null,
		run: async () => {
			const actor = await actorAt(stage, secretary, at);
			const marks = [
				...session.hall.map((name) => ({ name, attendance: 'hall', reason: '' }) as const),
				...session.remote.map((name) => ({ name, attendance: 'remote', reason: '' }) as const),
				...Object.entries(session.absent).map(
					([name, reason]) => ({ name, attendance: 'absent', reason }) as const
				)
			].map(({ name, ...mark }) => ({ ...mark, personId: personId(name) }));
			done(await markAttendance(depsAt(stage, at), actor, { meetingId, marks }), 'присутствие');
			const documentId = moveOf((await documentsOf(scene)).minutesId).documentId;
			const hand = {
				documentId,
				personId: personId(secretary),
				from: moment(session.date, '10:06')
			};
			const edits = minutesEdits(session, stage.random);
			await writeEdits(stage, { ...hand, pace: MINUTES_PACE }, edits);
		}
	};
}

function submission(scene: Scene, day: string): Step {
	const { stage, session, secretary } = scene;
	const at = moment(day, '15:30');
	return {
		at,
		tells: null,
		run: async () => {
			const actor = await actorAt(stage, secretary, at);
			const move = moveOf((await documentsOf(scene)).minutesId);
			done(await submit(depsAt(stage, at), actor, move), `протокол № ${session.no}`);
		}
	};
}

function signature(scene: Scene, name: string, at: Date): Step {
	const { stage, session } = scene;
	return {
		at,
		tells: null,
		run: async () => {
			const actor = await actorAt(stage, name, at);
			const move = moveOf((await documentsOf(scene)).minutesId);
			done(await sign(depsAt(stage, at), actor, move), `протокол № ${session.no}`);
		}
	};
}

async function documentsOf({ stage, meetingId }: Scene) {
	const meeting = await meetingById(stage.sql, meetingId);
	if (meeting === null) throw new Error(`нет заседания ${meetingId}`);
	return meeting;
}

function moveOf(documentId: DocumentId | null) {
	if (documentId === null) throw new Error('документ заседания ещё не создан');
	return { documentId, comment: '', ifSeq: null };
}
