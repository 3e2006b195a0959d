import { seeded } from '../support/seeded.ts';

const WORDS =
	`проект паспорт город школа мастерская показатель результат контрольная точка риск мероприятие срок
исполнитель руководитель куратор комитет заседание вопрос доклад решение протокол повестка бюджет средства тысяча рублей
набережная благоустройство освещение дорога тротуар парк сквер библиотека поликлиника детский площадка ремонт закупка договор
подрядчик приёмка акт отчёт мониторинг отклонение причина предложение изменение согласование утверждение поручение доля процент
житель опрос обсуждение соглашение субсидия край округ администрация управление отдел финансы экономика образование культура
спорт молодёжь предприятие завод инвестор участок земля кадастр сеть вода тепло энергия цифровой сервис обращение портал карта
данные реестр система обучение педагог наставник конкурс фестиваль туризм маршрут музей памятник история река берег мост
перекрёсток светофор автобус остановка парковка велосипед дорожка дерево саженец газон урна скамья фонарь камера охрана`
		.split(/\s+/u)
		.filter(Boolean);

/** Text of office words, the first ones of the list far more often than the last; the same for the same seed. */
export function officeText(seed: number, characters: number): string {
	const random = seeded(seed);
	const words: string[] = [];
	for (let length = 0; length < characters; length += (words.at(-1)?.length ?? 0) + 1) {
		words.push(WORDS[Math.floor(WORDS.length * random.next() ** 2)] ?? '');
	}
	return words.join(' ').slice(0, characters);
}

export function officeParagraphs(seed: number, count: number, characters: number): string[] {
	return Array.from({ length: count }, (_, n) => officeText(seed * 1000 + n, characters));
}
