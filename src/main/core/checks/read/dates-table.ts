// Names of months and weekdays as captions spell them. Short forms only where no other word of the language is spelled so.

/** Language → twelve months, each with its spellings in lower case. */
export const monthNames: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"], ["december", "dec"]],
  de: [["januar", "jänner"], ["februar"], ["märz"], ["april"], ["mai"], ["juni"], ["juli"], ["august"], ["september"], ["oktober", "okt"], ["november"], ["dezember", "dez"]],
  fr: [["janvier"], ["février"], ["mars"], ["avril"], ["mai"], ["juin"], ["juillet"], ["août"], ["septembre"], ["octobre"], ["novembre"], ["décembre"]],
  es: [["enero"], ["febrero"], ["marzo"], ["abril"], ["mayo"], ["junio"], ["julio"], ["agosto"], ["septiembre", "setiembre"], ["octubre"], ["noviembre"], ["diciembre"]],
  it: [["gennaio"], ["febbraio"], ["marzo"], ["aprile"], ["maggio"], ["giugno"], ["luglio"], ["agosto"], ["settembre"], ["ottobre"], ["novembre"], ["dicembre"]],
  pt: [["janeiro"], ["fevereiro"], ["março"], ["abril"], ["maio"], ["junho"], ["julho"], ["agosto"], ["setembro"], ["outubro"], ["novembro"], ["dezembro"]],
  nl: [["januari"], ["februari"], ["maart"], ["april"], ["mei"], ["juni"], ["juli"], ["augustus"], ["september"], ["oktober"], ["november"], ["december"]],
};

/** Language → seven weekdays from Sunday; the first spelling is the one a fix writes. */
export const weekdayNames: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [["sunday", "sun"], ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "wed"], ["thursday", "thurs", "thur", "thu"], ["friday", "fri"], ["saturday", "sat"]],
  de: [["sonntag"], ["montag"], ["dienstag"], ["mittwoch"], ["donnerstag"], ["freitag"], ["samstag", "sonnabend"]],
  fr: [["dimanche"], ["lundi"], ["mardi"], ["mercredi"], ["jeudi"], ["vendredi"], ["samedi"]],
  es: [["domingo"], ["lunes"], ["martes"], ["miércoles"], ["jueves"], ["viernes"], ["sábado"]],
  it: [["domenica"], ["lunedì"], ["martedì"], ["mercoledì"], ["giovedì"], ["venerdì"], ["sabato"]],
  nl: [["zondag"], ["maandag"], ["dinsdag"], ["woensdag"], ["donderdag"], ["vrijdag"], ["zaterdag"]],
  ko: [["일요일", "일"], ["월요일", "월"], ["화요일", "화"], ["수요일", "수"], ["목요일", "목"], ["금요일", "금"], ["토요일", "토"]],
  ja: [["日曜日", "日"], ["月曜日", "月"], ["火曜日", "火"], ["水曜日", "水"], ["木曜日", "木"], ["金曜日", "金"], ["土曜日", "土"]],
  zh: [["星期日", "星期天", "周日"], ["星期一", "周一"], ["星期二", "周二"], ["星期三", "周三"], ["星期四", "周四"], ["星期五", "周五"], ["星期六", "周六"]],
};

/** AP style with a day: five months are never cut [11 in CAPTION-RULES.md]. */
export const apMonths: readonly string[] = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
export const fullMonths: readonly string[] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
