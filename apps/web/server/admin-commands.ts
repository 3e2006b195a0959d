import { asId, type PersonId } from '@veche/schema/kernel';
import {
	createBody,
	createOffice,
	deleteSessionsOf,
	firstBody,
	firstOffice,
	notify,
	personByEmail,
	saveCitySettings,
	setBlocked,
	setPasswordHash,
	transaction,
	type Tx
} from '@veche/schema/store';
import { hashPassword, newPassword } from '../src/lib/server/passwords.ts';
import { createAccount } from './admin-account.ts';
import { audit, auditPerson, type AdminDeps } from './admin-audit.ts';
import {
	emailOf,
	line,
	misunderstood,
	readWords,
	type AdminAnswer,
	type Values
} from './admin-words.ts';

/** Runs one command of the console. Refusals are answers with a Russian sentence, never exceptions. */
export async function runAdmin(deps: AdminDeps, args: readonly string[]): Promise<AdminAnswer> {
	const parsed = readWords(args);
	if (parsed === null) return misunderstood('Параметр не распознан.');
	const [command = '', ...rest] = parsed.positionals;
	if (rest.length > 0)
		return misunderstood(`Лишнее слово «${rest.join(' ')}». Текст с пробелами берите в кавычки.`);
	switch (command) {
		case 'city':
			return foundCity(deps, parsed.values);
		case 'create':
			return createAccount(deps, parsed.values);
		case 'password':
			return withPerson(deps, parsed.values, newPasswordFor);
		case 'block':
			return withPerson(deps, parsed.values, (tx, person) => setAccess(tx, person, true));
		case 'unblock':
			return withPerson(deps, parsed.values, (tx, person) => setAccess(tx, person, false));
		default:
			return misunderstood(
				command === '' ? 'Команда не названа.' : `Неизвестная команда «${command}».`
			);
	}
}

async function foundCity(deps: AdminDeps, values: Values): Promise<AdminAnswer> {
	const [city, committee, office] = [
		line(values, 'name'),
		line(values, 'committee'),
		line(values, 'office')
	];
	if (city === null || committee === null || office === null) {
		return misunderstood('Нужны --name, --committee и --office (до 200 знаков каждый).');
	}
	const at = deps.clock();
	return transaction(deps.sql, async (tx): Promise<AdminAnswer> => {
		if ((await firstBody(tx)) !== null || (await firstOffice(tx)) !== null) {
			return { code: 1, text: 'Город, комитет и офис уже внесены.' };
		}
		const [bodyId, officeId] = [deps.newId(), deps.newId()];
		await saveCitySettings(tx, { city, officeName: office, demo: false });
		await createBody(tx, {
			id: asId(bodyId),
			name: committee,
			kind: 'committee',
			settings: { route: 'chair', membersWrite: { agenda: true, minutes: true } },
			at
		});
		await createOffice(tx, { id: asId(officeId), name: office, at });
		const founded = { objectKind: 'body', objectId: bodyId, details: { city } };
		await audit(tx, { ...founded, action: 'city.found', at });
		return { code: 0, text: `Внесены: ${city}; ${committee}; ${office}.` };
	});
}

interface Known {
	readonly id: PersonId;
	readonly email: string;
	readonly at: Date;
}

async function withPerson(
	deps: AdminDeps,
	values: Values,
	act: (tx: Tx, person: Known) => Promise<string>
): Promise<AdminAnswer> {
	const email = emailOf(values);
	if (email === null) return misunderstood('Нужна почта: --email имя@узел.');
	return transaction(deps.sql, async (tx): Promise<AdminAnswer> => {
		const person = await personByEmail(tx, email);
		if (person === null) return { code: 1, text: `Человека с почтой ${email} нет.` };
		return { code: 0, text: await act(tx, { id: person.id, email, at: deps.clock() }) };
	});
}

async function newPasswordFor(tx: Tx, { id, email, at }: Known): Promise<string> {
	const password = newPassword();
	await setPasswordHash(tx, { personId: id, passwordHash: await hashPassword(password) });
	await closeSessions(tx, id);
	await auditPerson(tx, { action: 'person.password', personId: id, details: {}, at });
	return `Новый пароль для ${email} (показан один раз): ${password}`;
}

async function setAccess(tx: Tx, { id, email, at }: Known, blocked: boolean): Promise<string> {
	await setBlocked(tx, { personId: id, blockedAt: blocked ? at : null });
	if (blocked) await closeSessions(tx, id);
	const action = blocked ? 'person.block' : 'person.unblock';
	await auditPerson(tx, { action, personId: id, details: {}, at });
	return blocked ? `Вход для ${email} закрыт, сеансы завершены.` : `Вход для ${email} открыт.`;
}

/** Ends all sessions of a person; his open sockets close at once. */
async function closeSessions(tx: Tx, personId: PersonId): Promise<void> {
	await deleteSessionsOf(tx, personId);
	await notify(tx, { t: 'access', personId });
}
