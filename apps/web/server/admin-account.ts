import { BODY_ROLES } from '@veche/schema/body';
import { asId, officeDate, type PersonId } from '@veche/schema/kernel';
import { GIVEN_ROLES, ROLE_NAMES, type GivenScope } from '@veche/schema/people';
import {
	createPerson,
	firstBody,
	firstOffice,
	grantRole,
	personByEmail,
	transaction,
	type Tx
} from '@veche/schema/store';
import { hashPassword, newPassword } from '../src/lib/server/passwords.ts';
import { auditPerson, type AdminDeps } from './admin-audit.ts';
import {
	emailOf,
	line,
	listed,
	misunderstood,
	type AdminAnswer,
	type Values
} from './admin-words.ts';

/** Roles that the console gives; those of a project are given on its page. */
const ROLES = [...BODY_ROLES, ...GIVEN_ROLES];
type ConsoleRole = (typeof ROLES)[number];

/** Enters a person with a password, which is shown this once. */
export async function createAccount(deps: AdminDeps, values: Values): Promise<AdminAnswer> {
	const email = emailOf(values);
	const fullName = line(values, 'name');
	if (email === null) return misunderstood('Нужна почта: --email имя@узел.');
	if (fullName === null)
		return misunderstood('Нужно имя: --name "Фамилия Имя Отчество" (до 200 знаков).');
	const wished = listed(values['role']);
	const roles = ROLES.filter((role) => wished.includes(role));
	const unknown = wished.find((name) => !ROLES.some((role) => role === name));
	if (unknown !== undefined) return misunderstood(`Неизвестная роль «${unknown}».`);
	const post = line(values, 'post') ?? '';
	const unit = line(values, 'unit') ?? '';
	const external = values['external'] === true;
	return enter(deps, { email, fullName, post, unit, external }, roles);
}

type Entered = Omit<Parameters<typeof createPerson>[1], 'id' | 'passwordHash' | 'at'> & {
	readonly email: string;
};

async function enter(
	deps: AdminDeps,
	person: Entered,
	roles: readonly ConsoleRole[]
): Promise<AdminAnswer> {
	const { email, fullName } = person;
	const password = newPassword();
	const passwordHash = await hashPassword(password);
	const at = deps.clock();
	return transaction(deps.sql, async (tx): Promise<AdminAnswer> => {
		if ((await personByEmail(tx, email)) !== null) {
			const text = `Человек с почтой ${email} уже есть. Новый пароль: password --email ${email}`;
			return { code: 1, text };
		}
		const grants = await grantsOf(tx, roles);
		if (grants === null) {
			const text = 'Для этой роли сначала внесите город, комитет и офис: команда city.';
			return { code: 1, text };
		}
		const personId = asId<PersonId>(deps.newId());
		await createPerson(tx, { ...person, id: personId, passwordHash, at });
		for (const grant of grants) {
			await grantRole(tx, { personId, ...grant, validFrom: officeDate(at), validTo: null });
		}
		await auditPerson(tx, { action: 'person.create', personId, details: { roles }, at });
		const named = roles.map((role) => ROLE_NAMES[role].ru).join(', ');
		const entered = `Создан вход: ${fullName}, ${email}${named === '' ? '' : ` (${named})`}.`;
		return { code: 0, text: `${entered}\nПароль (показан один раз): ${password}` };
	});
}

interface Grant {
	readonly role: ConsoleRole;
	readonly scope: GivenScope;
	readonly voting: boolean;
}

/** Where each role holds; null when the city is not founded yet. */
async function grantsOf(tx: Tx, roles: readonly ConsoleRole[]): Promise<readonly Grant[] | null> {
	const [body, office] = [await firstBody(tx), await firstOffice(tx)];
	const grants: Grant[] = [];
	for (const role of roles) {
		const voting = BODY_ROLES.some((known) => known === role);
		if (role === 'administrator') grants.push({ role, scope: { kind: 'system' }, voting });
		else if (body === null || office === null) return null;
		else if (voting) grants.push({ role, scope: { kind: 'body', id: body.id }, voting });
		else grants.push({ role, scope: { kind: 'office', id: office.id }, voting });
	}
	return grants;
}
