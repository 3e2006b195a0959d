import { parseArgs } from 'node:util';

export const ADMIN_USAGE = `Команды:
  city     --name "Город" --committee "Проектный комитет" --office "Проектный офис"
           один раз на новой базе: город, коллегиальный орган и проектный офис
  create   --email a@b.ru --name "Фамилия Имя Отчество" [--post …] [--unit …] [--external] [--role … ]
           новый человек; пароль печатается один раз. Роли: administrator, chair, deputy_chair, secretary,
           member, office_head, office_specialist, office_curator, regional_office; можно несколько --role
  password --email a@b.ru   новый пароль; все сеансы человека закрываются
  block    --email a@b.ru   закрыть вход; все сеансы человека закрываются
  unblock  --email a@b.ru   снова открыть вход`;

export interface AdminAnswer {
	/** Exit code: 0 done, 1 refused, 2 the command was not understood. */
	readonly code: 0 | 1 | 2;
	readonly text: string;
}

export type Values = Readonly<
	Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** The words of a command and its parameters; null when one of them is unknown. */
export function readWords(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				email: text,
				name: text,
				post: text,
				unit: text,
				committee: text,
				office: text,
				external: { type: 'boolean' },
				role: { type: 'string', multiple: true }
			}
		});
	} catch {
		// parseArgs says in English what it met; the usage says what there is.
		return null;
	}
}

export function misunderstood(sentence: string): AdminAnswer {
	return { code: 2, text: `${sentence}\n\n${ADMIN_USAGE}` };
}

/** A line of text of at most 200 characters without control characters, or null. */
export function line(values: Values, name: string): string | null {
	const value = values[name];
	if (typeof value !== 'string') return null;
	const text = value.trim();
	return text === '' || text.length > 200 || /\p{Cc}/u.test(text) ? null : text;
}

export function emailOf(values: Values): string | null {
	const email = line(values, 'email')?.toLowerCase() ?? null;
	return email !== null && /^[^\s@<>]+@[^\s@<>]+$/.test(email) ? email : null;
}

export function listed(value: Values[string]): readonly string[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
