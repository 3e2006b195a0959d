import type { PaperFormat } from '../paper/file-name.ts';

/** Why a request may be refused, by status; the sentence for a person stands in `detail`. */
export const REFUSED: Readonly<Record<string, string>> = {
	400: 'Неверные данные',
	401: 'Нужно войти',
	403: 'Нет права',
	404: 'Нет такой записи',
	409: 'Не в этом состоянии, или текст изменился (code: stale)',
	413: 'Слишком большое тело',
	415: 'Тело не JSON',
	422: 'Есть замечания, которые мешают (findings)',
	429: 'Слишком много попыток',
	500: 'Внутренняя ошибка; detail называет её номер',
	503: 'База данных недоступна (пропала во время записи: прочитайте, что сохранилось, прежде чем повторять), документ занят или готовится слишком много файлов'
};

/** One address and method of the API. */
export interface Operation {
	readonly summary: string;
	/** Names of the schemas. */
	readonly takes?: string;
	readonly gives?: string;
	readonly status?: '200' | '201' | '204';
	readonly refuses?: readonly (keyof typeof REFUSED & string)[];
	/** The ends of the address of a file, which is what is given. */
	readonly files?: readonly PaperFormat[];
	readonly query?: readonly string[];
	/** Takes `Idempotency-Key`: the same sent again makes nothing new. */
	readonly once?: boolean;
	/** For guests too. */
	readonly open?: boolean;
}

export interface Operations {
	readonly [path: string]: { readonly [method: string]: Operation };
}

/** Why whoever only reads may be refused, and whoever sends a body. */
export const SAFE = ['401', '403', '404'] as const;
export const BODY = ['400', '401', '403', '404', '413', '415'] as const;
