import * as v from 'valibot';

/** One setting: what it means for the reader, and how its text becomes a value. */
interface Setting<T> {
	readonly description: string;
	readonly schema: v.GenericSchema<string | undefined, T>;
}

const port = v.pipe(
	v.string('порт не задан'),
	v.regex(/^\d{1,5}$/, 'порт — целое число от 0 до 65535'),
	v.transform(Number),
	v.maxValue(65_535, 'порт — целое число от 0 до 65535')
);

const postgresUrl = v.pipe(
	v.string('адрес базы данных не задан'),
	v.regex(/^postgres(ql)?:\/\//, 'адрес базы данных начинается с postgres://')
);

const list = (name: string, check: (part: string) => boolean) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) =>
			text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
		),
		v.check((parts) => parts.every(check), `${name}: список через запятую, есть неверное значение`)
	);

const flag = v.pipe(
	v.optional(v.string(), ''),
	v.picklist(['', '0', '1'], 'значение 1 или 0'),
	v.transform((text) => text === '1')
);

const path = v.optional(v.pipe(v.string(), v.minLength(1, 'путь пуст')));

/** Every setting of the web server. Source of `docs/operations.md`; checked at start, all faults at once. */
export const SETTINGS = {
	DATABASE_URL: {
		description: 'База данных PostgreSQL 15 или новее, роль приложения',
		schema: postgresUrl
	},
	ORIGIN: {
		description: 'Адреса, по которым люди открывают систему, через запятую: https://veche.example',
		schema: list('ORIGIN', isOrigin)
	},
	SYNC_PORT: { description: 'Порт сервера совместной работы', schema: port },
	SYNC_HOST: {
		description: 'Узел сервера совместной работы',
		schema: v.optional(v.string(), '127.0.0.1')
	},
	PORT: { description: 'Порт, 0 — любой свободный', schema: v.optional(port, '3000') },
	HOST: {
		description: 'Адрес, на котором слушать; 0.0.0.0 — для планшетов в сети',
		schema: v.optional(v.string(), '127.0.0.1')
	},
	TLS_CERT: { description: 'Файл сертификата (PEM); вместе с TLS_KEY', schema: path },
	TLS_KEY: { description: 'Файл закрытого ключа (PEM); вместе с TLS_CERT', schema: path },
	TRUSTED_PROXY: {
		description: 'Адреса прокси, чьему X-Forwarded-For верить, через запятую',
		schema: list('TRUSTED_PROXY', (part) => /^[0-9a-fA-F:.]+$/.test(part))
	},
	VECHE_DATA: { description: 'Папка данных', schema: v.optional(v.string(), '.data') },
	VECHE_DEMO: {
		description: '1 — демонстрационный город, вход по роли с этого же компьютера',
		schema: flag
	}
} as const satisfies { readonly [name: string]: Setting<unknown> };

const settingsSchema = v.object({
	DATABASE_URL: SETTINGS.DATABASE_URL.schema,
	ORIGIN: SETTINGS.ORIGIN.schema,
	SYNC_PORT: SETTINGS.SYNC_PORT.schema,
	SYNC_HOST: SETTINGS.SYNC_HOST.schema,
	PORT: SETTINGS.PORT.schema,
	HOST: SETTINGS.HOST.schema,
	TLS_CERT: SETTINGS.TLS_CERT.schema,
	TLS_KEY: SETTINGS.TLS_KEY.schema,
	TRUSTED_PROXY: SETTINGS.TRUSTED_PROXY.schema,
	VECHE_DATA: SETTINGS.VECHE_DATA.schema,
	VECHE_DEMO: SETTINGS.VECHE_DEMO.schema
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/**
 * Reads the settings from an environment.
 * @returns the settings, or every fault as a line `NAME: what is wrong (meaning)`
 */
export function readSettings(env: {
	readonly [name: string]: string | undefined;
}): { readonly settings: Settings } | { readonly faults: readonly string[] } {
	const result = v.safeParse(settingsSchema, env);
	if (!result.success) return { faults: result.issues.map(faultLine) };
	if ((result.output.TLS_CERT === undefined) !== (result.output.TLS_KEY === undefined)) {
		return { faults: ['TLS_CERT, TLS_KEY: задайте оба файла или ни одного'] };
	}
	return { settings: result.output };
}

function faultLine(issue: v.BaseIssue<unknown>): string {
	const name = v.getDotPath(issue) ?? '?';
	const meaning = Object.entries(SETTINGS).find(([known]) => known === name)?.[1].description;
	const said = issue.received === 'undefined' ? 'не задано' : issue.message;
	return `${name}: ${said}${meaning === undefined ? '' : ` (${meaning})`}`;
}

function isOrigin(part: string): boolean {
	return URL.canParse(part) && new URL(part).origin === part;
}
