import * as v from 'valibot';

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

const origins = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) =>
		text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
	),
	v.check(
		(parts) => parts.every(isOrigin),
		'список адресов вида https://veche.example через запятую'
	)
);

/** Every limit of the door, the guard and the log. Units stand in the names. */
const limitsSchema = v.object({
	SYNC_FRAME_BYTES: count(
		512 * 1024,
		'Наибольший кадр сокета; больший закрывает сокет с кодом 1009'
	),
	SYNC_MESSAGES_PER_SECOND: count(200, 'Сообщений в секунду с одного сокета, в среднем'),
	SYNC_MESSAGES_BURST: count(2_000, 'Сообщений подряд с одного сокета'),
	SYNC_BYTES_PER_SECOND: count(1024 * 1024, 'Байт в секунду с одного сокета, в среднем'),
	SYNC_BYTES_BURST: count(8 * 1024 * 1024, 'Байт подряд с одного сокета'),
	SYNC_FULL_SYNCS_PER_MINUTE: count(60, 'Запросов полного состояния в минуту с одного сокета'),
	SYNC_QUEUE_MESSAGES: count(2_000, 'Сообщений одного сокета, ждущих обработки'),
	SYNC_QUEUE_BYTES: count(8 * 1024 * 1024, 'Байт одного сокета, ждущих обработки'),
	SYNC_SEND_BUFFER_BYTES: count(
		16 * 1024 * 1024,
		'Неотправленных байт, после которых сокет обрывается'
	),
	SYNC_SOCKETS_PER_ADDRESS: count(400, 'Сокетов с одного адреса'),
	SYNC_UNSIGNED_PER_ADDRESS: count(50, 'Сокетов с одного адреса, ещё не предъявивших билет'),
	SYNC_SOCKETS_PER_PERSON: count(40, 'Соединений с документами у одного человека'),
	SYNC_DOCUMENTS_PER_SOCKET: count(40, 'Документов на одном сокете'),
	SYNC_UNSIGNED_SECONDS: count(15, 'Сколько ждать билета после открытия сокета'),
	SYNC_UNSIGNED_QUEUE_BYTES: count(
		1024 * 1024,
		'Байт, которые сокет может прислать до проверки билета'
	),
	SYNC_STRUCTS_PER_EDIT: count(20_000, 'Частей в одной правке'),
	SYNC_CLIENTS_PER_EDIT: count(64, 'Разных клиентов Yjs в одной правке'),
	SYNC_DELETES_PER_EDIT: count(20_000, 'Отрезков удаления в одной правке'),
	SYNC_LENGTH_PER_EDIT: count(1_000_000, 'Знаков и элементов в одной правке'),
	SYNC_AWARENESS_BYTES: count(4096, 'Байт в сведениях о присутствии'),
	SYNC_BATCH_ITEMS: count(512, 'Правок в одной записи журнала'),
	SYNC_BATCH_BYTES: count(4 * 1024 * 1024, 'Байт в одной записи журнала'),
	SYNC_APPEND_MS: count(10_000, 'Сколько ждать записи правки, миллисекунд'),
	SYNC_CATCH_UP_MS: count(500, 'Как часто сверяться с журналом, миллисекунд'),
	SYNC_RECHECK_SECONDS: count(60, 'Как часто перепроверять сеансы и права открытых соединений'),
	SYNC_COMPACT_SECONDS: count(60, 'Как часто искать журналы, которые пора сжать'),
	SYNC_COMPACT_ROWS: count(500, 'Строк журнала после снимка, с которых он сжимается'),
	SYNC_COMPACT_BYTES: count(256 * 1024, 'Байт журнала после снимка, с которых он сжимается'),
	SYNC_DRAIN_MS: count(10_000, 'Сколько дожидаться записи принятого при остановке, миллисекунд')
});

const settingsSchema = v.object({
	DATABASE_URL: v.pipe(
		postgresUrl,
		v.description('База данных PostgreSQL 15 или новее, роль приложения')
	),
	SYNC_PORT: v.pipe(v.optional(port, '0'), v.description('Порт, 0 — любой свободный')),
	SYNC_HOST: v.pipe(
		v.optional(v.string(), '127.0.0.1'),
		v.description('Адрес, на котором слушать')
	),
	ORIGIN: v.pipe(
		origins,
		v.description('Адреса, со страниц которых можно соединяться; пусто — только с того же узла')
	),
	...limitsSchema.entries
});

/** Every setting of the sync server: its meaning, default and check stand in one place, above. */
export const SETTINGS = settingsSchema.entries;

export type Limits = v.InferOutput<typeof limitsSchema>;
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The limits as they are when nothing is set. */
export const DEFAULT_LIMITS: Limits = v.parse(limitsSchema, {});

/**
 * Reads the settings from an environment.
 * @returns the settings, or every fault as a line `NAME: what is wrong (meaning)`
 */
export function readSettings(env: {
	readonly [name: string]: string | undefined;
}): { readonly settings: Settings } | { readonly faults: readonly string[] } {
	const result = v.safeParse(settingsSchema, env);
	return result.success ? { settings: result.output } : { faults: result.issues.map(faultLine) };
}

function count(byDefault: number, meaning: string) {
	return v.pipe(
		v.optional(v.string(), String(byDefault)),
		v.regex(/^[1-9]\d{0,9}$/, 'целое число больше нуля'),
		v.transform(Number),
		v.description(meaning)
	);
}

function faultLine(issue: v.BaseIssue<unknown>): string {
	const name = v.getDotPath(issue) ?? '?';
	const setting = Object.entries(SETTINGS).find(([known]) => known === name)?.[1];
	const meaning = setting === undefined ? undefined : v.getDescription(setting);
	const said = issue.received === 'undefined' ? 'не задано' : issue.message;
	return `${name}: ${said}${meaning === undefined ? '' : ` (${meaning})`}`;
}

function isOrigin(part: string): boolean {
	return URL.canParse(part) && new URL(part).origin === part;
}
