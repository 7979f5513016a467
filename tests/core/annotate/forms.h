/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

/* Texts of which each is written again and again with other figures and names: a weekly report, what
 * a company announces, who was appointed. {N} is a figure, {M} a small one, {D} a day of the month,
 * {C} a company, {P} and {Q} are persons, {L} is a town, {W} what it is about. */

typedef struct
{
  const char *name;
  const char *language;
  const char *text;
} Form;

static const Form forms[] = {
  { "weekly", "en",
    "Port traffic, week {M}\n\n"
    "The ports of the region handled {N} thousand containers in the week that ended on {D} June 2026. "
    "That is {M} per cent more than in the week before. Traffic from Asia rose by {M} per cent to {N} "
    "thousand containers, while traffic within Europe fell to {N} thousand. The average ship waited {M} "
    "hours for a berth, compared with {M} hours a week earlier.\n\n"
    "Exports of semiconductors came to {N} million dollars, of which {N} million went to Korea and {N} "
    "million to Vietnam. Imports of solar panels reached {N} tonnes. Storage at the terminals was {N} per "
    "cent full. Freight rates on the main route stood at {N} dollars a container at the end of the "
    "week.\n\n"
    "The figures are provisional and may be revised. The next report comes out in a week.\n" },
  { "weekly", "nb",
    "Kraftsituasjonen, uke {M}\n\n"
    "Fyllingsgraden i vannmagasinene var {N} prosent ved utgangen av uken som sluttet {D}. juni 2026. "
    "Det er {M} prosentpoeng mer enn uken før. Vindkraften ga {N} gigawattimer, og solkraften ga {N} "
    "gigawattimer. Forbruket falt med {M} prosent til {N} gigawattimer.\n\n"
    "Eksporten til Danmark var {N} gigawattimer og eksporten til Tyskland {N} gigawattimer. Prisen i sør "
    "var i gjennomsnitt {N} øre per kilowattime, mens den i nord var {M} øre. Nedbøren tilsvarte {N} "
    "gigawattimer, som er {M} prosent av det normale.\n\n"
    "Tallene er foreløpige og kan bli rettet. Neste rapport kommer om en uke.\n" },
  { "weekly", "vi",
    "Báo cáo tuần thứ {M}\n\n"
    "Trong tuần kết thúc ngày {D} tháng 6 năm 2026, sản lượng điện mặt trời đạt {N} triệu kWh, tăng {M} phần "
    "trăm so với tuần trước. Điện gió đạt {N} triệu kWh, giảm {M} phần trăm. Phụ tải cao nhất của hệ thống là "
    "{N} MW, ghi nhận lúc {M} giờ chiều.\n\n"
    "Kim ngạch xuất khẩu linh kiện điện tử trong tuần đạt {N} triệu USD, trong đó sang Hàn Quốc {N} triệu USD và "
    "sang Na Uy {M} triệu USD. Giá điện bình quân là {N} đồng một kWh. Lượng nước tại các hồ chứa bằng {N} phần "
    "trăm dung tích.\n\n"
    "Số liệu là ước tính và có thể được điều chỉnh. Báo cáo tiếp theo sẽ công bố sau một tuần.\n" },
  { "weekly", "ko",
    "주간 동향 {M}주차\n\n"
    "6월 {D}일로 끝난 한 주 동안 반도체 수출은 {N}백만 달러로 전주보다 {M}% 늘었다. 이 가운데 베트남으로 간 것이 "
    "{N}백만 달러, 노르웨이로 간 것이 {M}백만 달러였다. 수입은 {N}백만 달러로 {M}% 줄었다.\n\n"
    "주간 전력 수요는 평균 {N}메가와트였고 태양광 발전은 {N}기가와트시를 공급했다. 항만에 머문 컨테이너는 {N}개로 "
    "집계됐다. 선박의 평균 대기 시간은 {M}시간이었다. 휘발유 평균 가격은 리터당 {N}원을 기록했다.\n\n"
    "이 수치는 잠정치이며 나중에 바뀔 수 있다. 다음 동향은 일주일 뒤에 발표된다.\n" },
  { "release", "en",
    "{C} opens office in {L}\n\n"
    "{L}, {D} May 2026: {C} announced today that it has opened a new office in {L} and signed a memorandum "
    "of understanding with {O} on the development of {W}. “We are proud to take this step and look forward to "
    "working with our new partners,” said {P}, chief executive of {C}. The office is led by {Q} and will employ "
    "{M} people by the end of the year.\n\n"
    "Under the memorandum {C} will invest {N} million dollars over {M} years, and {O} will provide land and "
    "training. A first pilot project for {W} is to start in {L} in the coming months. {Q} said that the partners "
    "share the same vision of sustainable growth.\n\n"
    "{C} is a leading supplier of solutions for {W} with customers in {M} countries. For more information, contact "
    "the press office of {C}.\n" },
  { "release", "nb",
    "{C} åpner kontor i {L}\n\n"
    "{L}, {D}. mai 2026: {C} kunngjorde i dag at selskapet har åpnet et nytt kontor i {L} og undertegnet en "
    "intensjonsavtale med {O} om utvikling av {W}. – Vi er stolte over å ta dette steget og gleder oss til å "
    "samarbeide med våre nye partnere, sier {P}, administrerende direktør i {C}. Kontoret ledes av {Q} og skal ha "
    "{M} ansatte innen utgangen av året.\n\n"
    "Etter avtalen skal {C} investere {N} millioner kroner over {M} år, mens {O} stiller tomt og opplæring til "
    "rådighet. Et første prøveprosjekt for {W} skal starte i {L} i løpet av de neste månedene. {Q} sier at "
    "partene deler den samme visjonen om bærekraftig vekst.\n\n"
    "{C} er en ledende leverandør av løsninger for {W} med kunder i {M} land.\n" },
  { "release", "vi",
    "{C} mở văn phòng tại {L}\n\n"
    "Ngày {D} tháng 5 năm 2026, {C} thông báo đã mở văn phòng mới tại {L} và ký biên bản ghi nhớ với {O} về phát "
    "triển {W}. “Chúng tôi tự hào về bước đi này và mong được làm việc với các đối tác mới”, ông {P}, Tổng giám "
    "đốc {C}, phát biểu. Văn phòng do bà {Q} phụ trách và sẽ có {M} nhân viên vào cuối năm.\n\n"
    "Theo biên bản, {C} sẽ đầu tư {N} triệu USD trong {M} năm, còn {O} cung cấp mặt bằng và đào tạo. Dự án thí điểm "
    "đầu tiên về {W} sẽ bắt đầu tại {L} trong những tháng tới. Bà {Q} cho biết hai bên có chung tầm nhìn về tăng "
    "trưởng bền vững.\n\n"
    "{C} là nhà cung cấp hàng đầu các giải pháp về {W} với khách hàng tại {M} quốc gia.\n" },
  { "release", "ko",
    "{C}, {L}에 사무소 개설\n\n"
    "{C}는 5월 {D}일 {L}에 새 사무소를 열고 {O}와 {W} 개발을 위한 양해각서를 체결했다고 밝혔다. {P} {C} 대표는 "
    "\"이번 걸음을 자랑스럽게 생각하며 새로운 동반자들과 함께 일하기를 기대한다\"고 말했다. 사무소는 {Q} 소장이 "
    "이끌며 올해 말까지 직원 {M}명을 둘 예정이다.\n\n"
    "양해각서에 따라 {C}는 {M}년 동안 {N}백만 달러를 투자하고 {O}는 부지와 교육을 제공한다. {W} 첫 시범 사업은 앞으로 "
    "몇 달 안에 {L}에서 시작된다. {Q} 소장은 양측이 지속 가능한 성장에 대한 같은 전망을 공유한다고 밝혔다.\n\n"
    "{C}는 {W} 분야의 선도 기업으로 {M}개 나라에 고객을 두고 있다.\n" },
  { "appointment", "en",
    "{P} appointed to head {C}\n\n"
    "The board of {C} has appointed {P} as chief executive. {P} succeeds {Q}, who steps down after several years "
    "in the post. “I am grateful for the trust that has been placed in me,” said {P}, who comes from {O} in {L}. "
    "The chair of the board thanked {Q} for a great effort.\n\n"
    "{P} holds a degree from the university in {L} and has worked for many years with {W}. In the new post {P} will "
    "have the responsibility for the strategy of {C} and for the cooperation with {O}. {Q} will remain with {C} as "
    "an adviser until the summer.\n" },
  { "appointment", "nb",
    "{P} blir ny leder i {C}\n\n"
    "Styret i {C} har ansatt {P} som administrerende direktør. {P} etterfølger {Q}, som går av etter flere år i "
    "stillingen. – Jeg er takknemlig for tilliten jeg har fått, sier {P}, som kommer fra {O} i {L}. Styrelederen "
    "takker {Q} for en stor innsats.\n\n"
    "{P} er utdannet ved universitetet i {L} og har i mange år arbeidet med {W}. I den nye stillingen får {P} ansvaret "
    "for strategien til {C} og for samarbeidet med {O}. {Q} blir værende i {C} som rådgiver frem til sommeren.\n" },
  { "appointment", "vi",
    "Bổ nhiệm {P} lãnh đạo {C}\n\n"
    "Hội đồng quản trị {C} đã bổ nhiệm ông {P} làm Tổng giám đốc. Ông {P} kế nhiệm bà {Q}, người thôi chức sau nhiều "
    "năm công tác. “Tôi biết ơn sự tin tưởng mà mọi người dành cho tôi”, ông {P}, đến từ {O} ở {L}, nói. Chủ tịch "
    "hội đồng cảm ơn bà {Q} vì những nỗ lực to lớn.\n\n"
    "Ông {P} tốt nghiệp đại học tại {L} và có nhiều năm làm việc trong lĩnh vực {W}. Ở cương vị mới, ông {P} chịu trách "
    "nhiệm về chiến lược của {C} và hợp tác với {O}. Bà {Q} tiếp tục làm cố vấn cho {C} đến mùa hè.\n" },
  { "appointment", "ko",
    "{C} 새 대표에 {P}\n\n"
    "{C} 이사회는 {P}를 대표이사로 선임했다. {P} 신임 대표는 여러 해 동안 자리를 지키고 물러나는 {Q} 대표의 뒤를 잇는다. "
    "{L}에 있는 {O} 출신인 {P} 대표는 \"저에게 보내 주신 믿음에 감사드린다\"고 말했다. 이사회 의장은 {Q} 대표의 큰 "
    "노력에 감사를 전했다.\n\n"
    "{P} 대표는 {L}에서 대학을 마치고 오랫동안 {W} 분야에서 일했다. 새 자리에서 {P} 대표는 {C}의 전략과 {O}와의 협력을 "
    "책임진다. {Q} 대표는 여름까지 {C}에 고문으로 남는다.\n" },
};
