/** As Word puts it into the clipboard, shortened; with lists drawn by hand, tracked changes and a comment. */
export const WORD_HTML = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:12.0pt; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='mso-list:none'><span style='font-family:"Times New Roman",serif;color:windowtext'>Цель проекта<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:35.4pt;mso-pagination:none'><span style='font-size:14.0pt'>Увеличить долю <b style='mso-bidi-font-weight:normal'>выпускников</b><span style='mso-spacerun:yes'>  </span>до 35 <del cite="mailto:a" datetime="2026-11-01T10:00">исключено</del>процентов.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span>мастерские<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>столярная</p>
<p class=MsoListParagraphCxSpLast style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>пробы</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>закупка</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>4.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>монтаж</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=100 valign=top style='width:75.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Год<o:p></o:p></p></td><td width=100 valign=top><p class=MsoNormal align=right>2027<o:p></o:p></p></td></tr>
</table>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Примечание</p></div></div>
<!--EndFragment--></body></html>`;

/** As Google Docs puts it into the clipboard: one wrapper that says «not bold», looks in spans. */
export const GOOGLE_HTML = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5e0c"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial;font-weight:700;">Основание: </span><a href="https://example.org/7" style="text-decoration:none;"><span style="font-weight:400;color:#1155cc;text-decoration:underline;">решение</span></a><span style="font-style:italic;font-weight:400;"> и протокол</span></p><p dir="ltr"><a href="javascript:alert(1)"><span style="font-weight:400;">плохая ссылка</span></a></p></b><br class="Apple-interchange-newline">`;
