/** How the words of the source file are stored in a passport; a word without a code is a fault of the file. */
const CODES = {
	direction: { возрастание: 'up', убывание: 'down' },
	indicatorKind: { основной: 'main', дополнительный: 'additional', аналитический: 'analytical' },
	accounting: { годовой: 'yearly', 'нарастающий итог': 'cumulative' },
	pointLevel: { ПК: 'committee', К: 'curator', РП: 'lead' },
	teamRole: {
		куратор: 'curator',
		'руководитель проекта': 'lead',
		'администратор проекта': 'project_admin',
		участник: 'participant'
	},
	source: { ФБ: 'FB', ОБ: 'OB', МБ: 'MB', ВБ: 'VB' },
	resultType: {
		'благоустройство территории, ремонт объектов недвижимого имущества': 'improvement',
		'приобретение товаров, работ, услуг': 'purchase',
		'оказание услуг (выполнение работ)': 'services',
		'создание (развитие) информационно-телекоммуникационного сервиса (информационной системы)':
			'information_system',
		'утверждение документа': 'document',
		'строительство (реконструкция, техническое перевооружение, приобретение) объекта':
			'construction',
		'принятие нормативного правового (правового) акта': 'legal_act'
	}
} as const;

/** The stored code of a Russian word of the source. */
export function codeOf(list: keyof typeof CODES, word: string): string {
	const found = Object.entries(CODES[list]).find(([known]) => known === word);
	if (found === undefined) throw new Error(`demo-city.json: нет кода «${word}» (${list})`);
	return found[1];
}
