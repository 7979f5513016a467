/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */

/* How pages show their date and their outlet: the shapes that real sites have, around one
 * article in each language. */
#include "dossier-annotate.h"

#include <string.h>

static DossierKnowledge *knowledge;

static const struct
{
  const char *language;
  const char *text;
} articles[] = {
  { "en",
    "The harbour board of Bergen agreed on Monday to build a third quay for ships that carry hydrogen, its chairwoman told the regional council in a letter. The work will begin as soon as the county has given its consent, and the cost is known to everyone involved.\n"
    "The county governor answered that the papers had come in late, but that his office would read them before the summer and answer within three weeks of that.\n" },
  { "nb",
    "Havnestyret i Bergen vedtok mandag å bygge en tredje kai for skip som frakter hydrogen, sier styrelederen til avisen etter møtet med fylkesrådmannen. Arbeidet skal begynne så snart fylket har gitt sitt samtykke, og kostnaden er kjent for alle partene i saken.\n"
    "Fylkesmannen svarte at papirene kom sent, men at kontoret hans vil lese dem før sommeren og gi et svar i løpet av tre uker etter det.\n" },
  { "vi",
    "Ban quản lý cảng Hải Phòng cho biết sẽ xây dựng bến thứ ba dành cho tàu chở hydro, dự kiến khởi công ngay trong quý tới với sự tham gia của nhiều doanh nghiệp trong nước. Đại diện ban quản lý khẳng định nguồn vốn đã được bố trí đầy đủ.\n"
    "Lãnh đạo thành phố trả lời rằng hồ sơ được nộp muộn nhưng cơ quan chức năng sẽ xem xét trước mùa hè và trả lời trong vòng ba tuần.\n" },
  { "ko",
    "부산 항만위원회는 수소 운반선을 위한 세 번째 부두를 짓기로 했다고 위원장이 기자들에게 밝혔다. 위원장은 시가 동의하면 바로 공사를 시작할 것이며 비용은 이미 모두 알려져 있다고 설명했다.\n"
    "시 관계자는 서류가 늦게 도착했지만 여름 전에 검토하고 이후 삼 주 안에 답을 주겠다고 말했다.\n" },
};

typedef struct
{
  const char *name;
  const char *language;
  const char *before;
  const char *after;
  const char *published;
  const char *publisher;
} Shape;

#include "headers.h"

static const Shape shapes[] = {
  { "en1", "en", "Bergen builds a third quay for hydrogen ships\n\nTue, Mar 12, 2024\n\n", "", "2024-03-12", NULL },
  { "en-part-above", "en", "News\n\nBergen builds a third quay for hydrogen ships\nMarch 12, 2024\n", "", "2024-03-12", NULL },
  { "en-part-behind", "en", "Bergen builds a third quay for hydrogen ships | News\nMarch 12, 2024\n", "", "2024-03-12", NULL },
  { "en2", "en", "Bergen builds a third quay for hydrogen ships\nMarch 12, 2024, 14:05 (UTC+9)\n", "", "2024-03-12", NULL },
  { "en3", "en", "Bergen builds a third quay for hydrogen ships\nPublished: 12 March 2024 | Last updated: 13 March 2024\n", "", "2024-03-12", NULL },
  { "en4", "en", "Bergen builds a third quay for hydrogen ships\nPosted : 2024-03-12 17:02 Updated : 2024-03-13 09:00\n", "", "2024-03-12", NULL },
  { "en5", "en", "Bergen builds a third quay for hydrogen ships\nBy Anna Strand | The Harbour Post | Updated on March 12, 2024 9:15 pm\n", "", "2024-03-12", "The Harbour Post" },
  { "en6", "en", "Bergen builds a third quay for hydrogen ships\nWritten by Anna Strand, The Harbour Post\nMar. 12, 2024 14:05\n", "", "2024-03-12", "The Harbour Post" },
  { "en7", "en", "Bergen builds a third quay for hydrogen ships\n10/7/2024\n", "", "2024-07-10?", NULL },
  { "en8", "en", "Bergen builds a third quay for hydrogen ships\nMonday, 10/7/2024\n", "", "2024-10-07", NULL },
  { "en10", "en", "Bergen builds a third quay for hydrogen ships\nUpdated 10/17/2024 | Published 10/7/2024\n", "", "2024-10-07", NULL },
  { "en11", "en", " date 2023-05 Bergen builds a third quay for hydrogen ships\n", "", "2023-05", NULL },
  { "en12", "en", "date 2023-05-04\nBergen builds a third quay for hydrogen ships\n", "", "2023-05-04", NULL },
  { "en13", "en", "Bergen builds a third quay for hydrogen ships\n", "Published in The Harbour Post, April 16th, 2025\n", "2025-04-16", "The Harbour Post" },
  { "en14", "en", "ISLAMABAD: ", "\nPublished in Dawn Harbour, May 2nd, 2024", "2024-05-02", "Dawn Harbour" },
  { "en15", "en", "Bergen builds a third quay for hydrogen ships\nPosted On: 12 AUG 2025 5:41PM by PIB Delhi\n\n", "", "2025-08-12", "PIB Delhi" },
  { "en16", "en", "Bergen builds a third quay for hydrogen ships\n\nMO I RANA, Norway and HAI PHONG, Vietnam, May 7, 2025 /PRNewswire/ -- ", "", "2025-05-07", "PRNewswire" },
  { "en17", "en", "Bergen builds a third quay for hydrogen ships\n\nOSLO, Norway--(BUSINESS WIRE)--", "", NULL, "BUSINESS WIRE" },
  { "en18", "en", "Bergen builds a third quay for hydrogen ships\nThe quay as planned (Photo: VNA)Hanoi (VNA) - ", "", NULL, "VNA" },
  { "en19", "en", "Bergen builds a third quay for hydrogen ships\nHà Nội (VNA) – ", "", NULL, "VNA" },
  { "en20", "en", "Bergen builds a third quay for hydrogen ships\nVOV.VN - ", "", NULL, "VOV.VN" },
  { "en21", "en", "Bergen builds a third quay for hydrogen ships\nHANOI - ", "", NULL, NULL },
  { "en22", "en", "Bergen builds a third quay for hydrogen ships\nKUALA LUMPUR (Sept 13): ", "", NULL, NULL },
  { "en23", "en", "KUALA LUMPUR, Sept 13 (Bernama) -- ", "", NULL, "Bernama" },
  { "en24", "en", "Bergen builds a third quay for hydrogen ships\nSource: Xinhua | Editor: huaxia | 2025-01-23 22:41:15\n", "", "2025-01-23", "Xinhua" },
  { "en25", "en", "Bergen builds a third quay for hydrogen ships\n", "(Xinhua)\n", NULL, "Xinhua" },
  { "en26", "en", "Bergen builds a third quay for hydrogen ships\n", "\nSOURCE Elvheim Materials ASA\n", NULL, "Elvheim Materials ASA" },
  { "en27", "en", "Ministry of Energy\nBergen builds a third quay for hydrogen ships\n12 March 2024\n", "", "2024-03-12", "Ministry of Energy" },
  { "en28", "en", "Press release\nMinistry of Energy\n\nBergen builds a third quay for hydrogen ships\n\n", "", NULL, "Ministry of Energy" },
  { "en29", "en", "From: Department for Energy Security\nPublished 19 June 2025\n\nBergen builds a third quay for hydrogen ships\n\n", "", "2025-06-19", "Department for Energy Security" },
  { "en30", "en", "Bergen builds a third quay for hydrogen ships\n\n", "\nCopyright © 2024 Harbour Media Ltd. All rights reserved.\n", NULL, "Harbour Media Ltd" },
  { "en31", "en", "Bergen builds a third quay for hydrogen ships\n\n", "\n© 2024 The Harbour Post\n", NULL, "The Harbour Post" },
  { "en32", "en", "The Harbour Post\nTuesday, March 12, 2024\nBergen builds a third quay for hydrogen ships\n", "", "2024-03-12", "The Harbour Post" },
  { "en33", "en", "Bergen builds a third quay for hydrogen ships\n", "By PV/VOV.VN - Translated by Ha Anh\n", NULL, "VOV.VN" },
  { "en34", "en", "Skip to main content\nEnglish Norsk\nBergen builds a third quay for hydrogen ships\n", "", NULL, NULL },
  { "en35", "en", "17\nSeptember Wednesday\n\nBergen builds a third quay for hydrogen ships\n\n", "", NULL, NULL },
  { "en36", "en", "Bergen builds a third quay for hydrogen ships\nJanuary 5, 2024 | Brussels | Press release\n", "", "2024-01-05", NULL },
  { "en37", "en", "Bergen builds a third quay for hydrogen ships\nPublished : Jan. 22, 2025 - 15:02    Updated : Jan. 22, 2025 - 16:40\n", "", "2025-01-22", NULL },
  { "en38", "en", "Bergen builds a third quay for hydrogen ships\n", "— NNN-VNA\n", NULL, "NNN-VNA" },
  { "en40", "en", "Bergen builds a third quay for hydrogen ships\nBy Kim Min-ji, Korea Harbour Herald\nPublished March 12, 2024\n", "", "2024-03-12", "Korea Harbour Herald" },
  { "en41", "en", "Bergen builds a third quay for hydrogen ships\n\n", "\nComments\nJohn says:\n15 March 2024 at 10:12\nGreat news for the town.\nReply\n", NULL, NULL },
  { "en42", "en", "Bergen builds a third quay for hydrogen ships - The Harbour Post\nMarch 12, 2024\n", "", "2024-03-12", "The Harbour Post" },
  { "en43", "en", "Bergen builds a third quay for hydrogen ships | Harbour Times\nMarch 12, 2024\n", "", "2024-03-12", "Harbour Times" },
  { "en44", "en", "Bergen builds a third quay for hydrogen ships\nMarch 12, 2024 - The Harbour Post\n", "", "2024-03-12", "The Harbour Post" },
  { "en45", "en", "Bergen builds a third quay for hydrogen ships\nMarch 12, 2024\n", "\nOriginally published in The Harbour Post.\n", "2024-03-12", "The Harbour Post" },
  { "en46", "en", "Bergen builds a third quay for hydrogen ships\nMarch 12, 2024\n", "\nThis article first appeared in The Harbour Post on 12 March 2024.\n", "2024-03-12", "The Harbour Post" },
  { "en47", "en", "Bergen builds a third quay for hydrogen ships\nViet Nam News\nMarch, 12/2024 - 08:00\n", "", "2024-03-12", "Viet Nam News" },
  { "en48", "en", "Friday, 15 March 2024\nBergen builds a third quay for hydrogen ships\n12 March 2024\n", "", "2024-03-12", NULL },
  { "en49", "en", "Published 15 March 2024\nBergen builds a third quay for hydrogen ships\n12 March 2024\n", "", "2024-03-15", NULL },
  { "nb1", "nb", "Bergen bygger en tredje kai for hydrogen\nPublisert 12.03.2024 Oppdatert 13.03.2024\n", "", "2024-03-12", NULL },
  { "nb2", "nb", "Bergen bygger en tredje kai for hydrogen\n12. mars 2024 kl. 14.05\n", "", "2024-03-12", NULL },
  { "nb3", "nb", "Bergen bygger en tredje kai for hydrogen\nPublisert 17. November 2020, kl. 15.37Oppdatert 17. November 2020, kl. 16.00\n", "", "2020-11-17", NULL },
  { "nb4", "nb", "Bergen bygger en tredje kai for hydrogen\nNyhet | Dato: 03.02.2026 | Kunnskapsdepartementet\n", "", "2026-02-03", "Kunnskapsdepartementet" },
  { "nb5", "nb", "Historisk arkiv\n\nBergen bygger en tredje kai for hydrogen\n\nPublisert under: Regjeringen Solberg\n\nUtgiver: Olje- og energidepartementet\n\nPressemelding | Nr: 021/19 | Dato: 04.04.2019\n\n", "", "2019-04-04", "Olje- og energidepartementet" },
  { "nb6", "nb", "Historisk arkiv\nPressemelding | Nr: 41/25 | Dato: 08.05.2025\nNærings- og fiskeridepartementet\nBergen bygger en tredje kai for hydrogen\n", "", "2025-05-08", "Nærings- og fiskeridepartementet" },
  { "nb7", "nb", "Til hovedinnhold\nNorsk English\n\nBergen bygger en tredje kai for hydrogen\n\nPublisert 14. november 2023\n\n", "", "2023-11-14", NULL },
  { "nb8", "nb", "Bergen bygger en tredje kai for hydrogen\n", "(©NTB)\n", NULL, "NTB" },
  { "nb9", "nb", "Bergen bygger en tredje kai for hydrogen\nOSLO (NTB): ", "", NULL, "NTB" },
  { "nb10", "nb", "Bergen bygger en tredje kai for hydrogen\n(Dan Tri) - ", "Kilde: https://dantri.example/abc-20251112093000.htm\n", "2025-11-12", "Dan Tri" },
  { "nb11", "nb", "Bergen bygger en tredje kai for hydrogen\nSeoul (Khrono): — ", "", NULL, "Khrono" },
  { "nb13", "nb", "Bergen bygger en tredje kai for hydrogen\n\nDette innholdet er mer enn 1 år gammelt.\n\nPressemelding | Dato: 12.06.2024\n\n", "", "2024-06-12", NULL },
  { "nb14", "nb", "Bergen bygger en tredje kai for hydrogen\nPublisert 12. mars 2024 14:05\nSist oppdatert 13. mars 2024\n", "", "2024-03-12", NULL },
  { "nb15", "nb", "Bergen bygger en tredje kai for hydrogen\n", "\nKilde: NTB\n", NULL, "NTB" },
  { "nb16", "nb", "Bergen bygger en tredje kai for hydrogen\ntirsdag 12. mars 2024\n", "", "2024-03-12", NULL },
  { "nb17", "nb", "Bergen bygger en tredje kai for hydrogen\n", "\n© Havneposten AS. Ansvarlig redaktør: Unni Vik\n", NULL, "Havneposten AS" },
  { "nb18", "nb", " date 2022-06 ", "", "2022-06", NULL },
  { "nb19", "nb", "Bergen bygger en tredje kai for hydrogen\n", "For ytterligere opplysninger, ta kontakt med:\nAnne Ås, forskningssjef, tlf. 900 00 000\n", NULL, NULL },
  { "nb20", "nb", "Bergen bygger en tredje kai for hydrogen\nAnna Strand, NTB\nPublisert 12. mars 2024\n", "", "2024-03-12", "NTB" },
  { "nb21", "nb", "Bergen bygger en tredje kai for hydrogen – Havneposten\n12. mars 2024\n", "", "2024-03-12", "Havneposten" },
  { "nb22", "nb", "Bergen bygger en tredje kai for hydrogen\n", "Ifølge VNA\n", NULL, "VNA" },
  { "vi1", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nThứ Ba, 12/03/2024 | 14:05 (GMT+7)\n", "", "2024-03-12", NULL },
  { "vi2", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n12/03/2024 - 14:05\n", "", "2024-03-12", NULL },
  { "vi3", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n12-03-2024 14:05\n", "", "2024-03-12", NULL },
  { "vi4", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n", "Theo TTXVN/Vietnam+\nChia sẻ\n", NULL, "TTXVN/Vietnam+" },
  { "vi5", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n", "(TTXVN/Vietnam+)\n", NULL, "TTXVN/Vietnam+" },
  { "vi6", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nNDO - ", "THANH GIANG (từ Paris)\n", NULL, "NDO" },
  { "vi7", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nGD&TĐ - ", "Kim Thoa\nGD&TĐ Online\n", NULL, "GD&TĐ" },
  { "vi8", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n(PLVN) - ", "", NULL, "PLVN" },
  { "vi9", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nHÀ NỘI - ", "", NULL, NULL },
  { "vi10", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nBaoquocte.vn. ", "", NULL, "Baoquocte.vn" },
  { "vi11", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n", "Nguồn: TTXVN\n", NULL, "TTXVN" },
  { "vi12", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n", "Nguồn: Báo Hải Cảng\n", NULL, "Báo Hải Cảng" },
  { "vi13", "vi", "Báo Hải Cảng\nHải Phòng xây bến cảng thứ ba cho tàu chở hydro\n15:04 ngày 12 tháng 3 năm 2024\n", "", "2024-03-12", "Báo Hải Cảng" },
  { "vi14", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nHợp tác quốc tế 22/08/2025 10:05\n", "", "2025-08-22", NULL },
  { "vi16", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nĐăng ngày 12 Tháng 3, 2024\n", "", "2024-03-12", NULL },
  { "vi17", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nTTXVN - ", "", NULL, "TTXVN" },
  { "vi18", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nHải Phòng (TTXVN) - ", "", NULL, "TTXVN" },
  { "vi19", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n", "Bản quyền thuộc về Báo Hải Cảng\n", NULL, "Báo Hải Cảng" },
  { "vi20", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nNgày đăng: 12/03/2024 | Lượt xem: 344\n", "", "2024-03-12", NULL },
  { "vi21", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nChủ Nhật, ngày 10/03/2024, 09:00\n", "", "2024-03-10", NULL },
  { "vi22", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nDNVN - ", "", NULL, "DNVN" },
  { "vi23", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nVOV.VN - ", "", NULL, "VOV.VN" },
  { "vi24", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\nThứ ba - 12/03/2024 14:05\n", "", "2024-03-12", NULL },
  { "vi25", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro - Báo Hải Cảng\n12/03/2024\n", "", "2024-03-12", "Báo Hải Cảng" },
  { "vi26", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro - VnExpress\nThứ ba, 12/3/2024\n", "", "2024-03-12", "VnExpress" },
  { "vi27", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro | Báo điện tử Hải Cảng\n12/03/2024\n", "", "2024-03-12", "Báo điện tử Hải Cảng" },
  { "vi28", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n12/03/2024\n", "Nguồn: baohaicang.vn\n", "2024-03-12", "baohaicang.vn" },
  { "vi29", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n12/03/2024\n", "Minh Anh/VOV.VN\n", "2024-03-12", "VOV.VN" },
  { "vi30", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n12/03/2024\n", "Minh Anh (TTXVN)\n", "2024-03-12", "TTXVN" },
  { "vi31", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n", "./.\nMinh Anh (TTXVN/Vietnam+)\n", NULL, "TTXVN/Vietnam+" },
  { "vi32", "vi", "Hải Phòng xây bến cảng thứ ba cho tàu chở hydro\n", "Nguồn: Trung tâm Truyền thông Khoa học và Công nghệ\n", NULL, "Trung tâm Truyền thông Khoa học và Công nghệ" },
  { "vi33", "vi", "Báo Hải Cảng\nThứ Sáu, 15/03/2024\nHải Phòng xây bến cảng thứ ba cho tàu chở hydro\nThứ Ba, 12/03/2024 10:12\n", "", "2024-03-12", "Báo Hải Cảng" },
  { "ko1", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n2024.03.12. 오후 2:05\n", "", "2024-03-12", NULL },
  { "ko2", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n입력 2024-03-12 14:05 | 수정 2024-03-13 09:00\n", "", "2024-03-12", NULL },
  { "ko3", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n송고시간2024-03-12 14:05\n", "", "2024-03-12", NULL },
  { "ko4", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n[아이나루24 김수호 기자] ", "", NULL, "아이나루24" },
  { "ko5", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n[헤럴드나루=홍길동 기자] ", "", NULL, "헤럴드나루" },
  { "ko7", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n(서울=연합뉴스) 홍길동 기자 = ", "", NULL, "연합뉴스" },
  { "ko8", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n(서울=뉴스1) 홍길동 기자 = ", "", NULL, "뉴스1" },
  { "ko9", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n【서울=뉴시스】홍길동 기자 = ", "", NULL, "뉴시스" },
  { "ko10", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n[서울=뉴시스]홍길동 기자 = ", "", NULL, "뉴시스" },
  { "ko11", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "저작권자 © 대학과미래 무단전재 및 재배포 금지\n", NULL, "대학과미래" },
  { "ko12", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "Copyright Ⓒ 한누리방송. All rights reserved. 무단 전재, 재배포 및 AI학습 이용 금지\n", NULL, "한누리방송" },
  { "ko13", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "©'5개국어 글로벌 경제신문' 아주누리. 무단전재·재배포 금지\n", NULL, "아주누리" },
  { "ko14", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "ⓒ 전자나루 & etnaru.example, 무단전재 및 재배포 금지\n", NULL, "전자나루" },
  { "ko15", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "[ⓒ 세계로일보 & segyero.example, 무단전재 및 재배포 금지]\n", NULL, "세계로일보" },
  { "ko16", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n등록 2024.03.12 14:05:33수정 2024.03.12 15:00:00\n", "", "2024-03-12", NULL },
  { "ko17", "ko", " date 2022-12 ", "/연합뉴스\n", "2022-12", "연합뉴스" },
  { "ko18", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n홍길동 기자 입력 : 2024-03-12 10:00\n", "", "2024-03-12", NULL },
  { "ko19", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n2024년 3월 12일 화요일 14:05\n", "", "2024-03-12", NULL },
  { "ko20", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n보도시점 2024. 5. 29.(수) 12:00 이후(5. 30.(목) 조간) / 배포 2024. 5. 29.(수) 08:30\n", "", "2024-05-29", NULL },
  { "ko21", "ko", "보도시점 2024. 5. 29.(수) 12:00 이후(5. 30.(목) 조간) / 배포 2024. 5. 29.(수) 08:30\n\n부산, 수소 운반선 위한 세 번째 부두 건설\n\n", "", "2024-05-29", NULL },
  { "ko22", "ko", "과학기술정보통신부 보도자료\n부산, 수소 운반선 위한 세 번째 부두 건설\n2024. 3. 12.(화)\n", "", "2024-03-12", "과학기술정보통신부" },
  { "ko23", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n기자명 오세린   입력 2023.05.24 09:12   수정 2023.05.24 10:30   댓글 0\n", "", "2023-05-24", NULL },
  { "ko24", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n승인 2024.03.21 15:10\n[뉴스핌나루=민예원 기자] ", "", "2024-03-21", "뉴스핌나루" },
  { "ko25", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n세종=임유진 기자\n", "< 저작권자 ⓒ 경제누리, 무단 전재 및 재배포 금지 >\n", NULL, "경제누리" },
  { "ko26", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "출처 : 대학저널온(http://www.univon.example)\n", NULL, "대학저널온" },
  { "ko27", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n지면 A12  입력 2024.03.12 17:35\n", "", "2024-03-12", NULL },
  { "ko28", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n2024.3.12 (화) 오후 02:05\n", "", "2024-03-12", NULL },
  { "ko29", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "<ⓒ경제를 보는 눈, 세계를 보는 창 아시아나루경제 무단전재 배포금지>\n", NULL, "아시아나루경제" },
  { "ko30", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n입력 24-03-12 10:12\n", "", "2024-03-12", NULL },
  { "ko31", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설 - 한누리일보\n2024.03.12\n", "", "2024-03-12", "한누리일보" },
  { "ko32", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설 | 한누리뉴스\n2024.03.12\n", "", "2024-03-12", "한누리뉴스" },
  { "ko33", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n2024.03.12\n", "[한누리일보 홍길동 기자]\n", "2024-03-12", "한누리일보" },
  { "ko34", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n2024.03.12\n", "/한누리일보 홍길동 기자 hong@hannuri.example\n", "2024-03-12", "한누리일보" },
  { "ko35", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n홍길동 한누리일보 기자\n", "", NULL, "한누리일보" },
  { "ko36", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n홍길동 기자 / 한누리일보\n", "", NULL, "한누리일보" },
  { "ko37", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "홍길동 한누리일보 기자 hong@hannuri.example\n", NULL, "한누리일보" },
  { "ko38", "ko", "부산, 수소 운반선 위한 세 번째 부두 건설\n", "한누리일보 무단전재 및 재배포 금지\n", NULL, "한누리일보" },
  { "ko39", "ko", "부산항, 새 수소 부두 연다\n[한빛일보ㅣ홍길동 기자] 2024-03-12\n", "", "2024-03-12", "한빛일보" },
  { "ko40", "ko", "부산항, 새 수소 부두 연다\n한빛일보 │ 2024-03-12 09:10\n", "", "2024-03-12", "한빛일보" },
  { "ko41", "ko", "부산항, 새 수소 부두 연다\n한빛일보 ｜ 2024-03-12 09:10\n", "", "2024-03-12", "한빛일보" },
};

static const char *
get_article (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_equal (articles[i].language, language))
      return articles[i].text;
  g_assert_not_reached ();
}

/* Every word of the article is body, whatever stands around it. */
static gboolean
has_whole_article (const DossierAnalysis *analysis, gsize start, gsize end)
{
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (segment->span.start <= start && end <= segment->span.end)
        return segment->kind == DOSSIER_SEGMENT_BODY;
    }
  return FALSE;
}

static gboolean
is_right (const Shape *shape)
{
  const char *article = get_article (shape->language);
  g_autofree char *text = g_strconcat (shape->before, article, shape->after, NULL);
  DossierHints hints = { .language = shape->language };
  g_autoptr (DossierAnalysis) analysis
    = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);
  gsize start = strlen (shape->before);

  if (g_strcmp0 (analysis->published, shape->published) == 0
      && g_strcmp0 (analysis->publisher, shape->publisher) == 0
      && has_whole_article (analysis, start, start + strlen (article) - 1))
    return TRUE;
  g_test_message ("%s: published %s, publisher %s", shape->name, analysis->published,
                  analysis->publisher);
  return FALSE;
}

static void
test_shapes (void)
{
  guint failed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    failed += !is_right (&shapes[i]);
  g_assert_cmpuint (failed, ==, 0);
}

static void
test_headers (void)
{
  guint failed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    failed += !is_right (&headers[i]);
  g_assert_cmpuint (failed, ==, 0);
}

/* What does not belong to the article does not stand in its body. */
static void
test_furniture (void)
{
  static const char *const around[][3] = {
    { "en", "Economy\nPolitics\nBergen builds a third quay for hydrogen ships\n3 hours ago\n4 min read\n",
      "\n1,204 views\nAbout the author\nAnna Strand covers energy and shipping.\n" },
    { "nb", "Nyheter\nInternasjonalt samarbeid\nBergen bygger en tredje kai for hydrogen\nOppdatert for 3 timer siden\n",
      "\nOm forfatteren\nAnna Strand skriver om energi.\n" },
    { "vi", "Tin tức\nHợp tác quốc tế\nHải Phòng xây bến cảng thứ ba cho tàu chở hydro\n3 giờ trước\n", "\nĐọc bài viết\n" },
    { "ko", "국제\n경제\n사회\n부산, 수소 운반선 위한 세 번째 부두 건설\n2026.10.22\n", "\n공공누리 제1유형에 따라 이용할 수 있습니다\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    {
      const char *article = get_article (around[i][0]);
      g_autofree char *text = g_strconcat (around[i][1], article, around[i][2], NULL);
      DossierHints hints = { .language = around[i][0] };
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);
      gsize start = strlen (around[i][1]);

      for (guint s = 0; s < analysis->segments->len; s++)
        {
          const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, s);
          g_autofree char *body = g_strndup (text + segment->span.start,
                                             dossier_span_length (segment->span));

          if (segment->kind != DOSSIER_SEGMENT_BODY)
            continue;
          if (segment->span.end > start)
            g_assert_cmpuint (segment->span.end, <=, start + strlen (article));
          else
            g_assert_cmpstr (g_strstrip (body), ==, analysis->title);
        }
    }
}

/* The page's name behind the headline is no part of it; another body's may be. */
static void
test_titles (void)
{
  static const struct
  {
    const char *line;
    const char *title;
    const char *publisher;
  } titles[] = {
    { "Bergen builds a third quay for ships - The Harbour Post", "Bergen builds a third quay for ships", "The Harbour Post" },
    { "Bergen builds a third quay for ships | harbourpost.example", "Bergen builds a third quay for ships", "harbourpost.example" },
    { "Bergen builds a third quay for ships – ASEAN", "Bergen builds a third quay for ships – ASEAN", NULL },
    { "Bergen builds a third quay - for ships", "Bergen builds a third quay - for ships", NULL },
    { "Bergen builds a third quay for ships | Fjordline", "Bergen builds a third quay for ships", "Fjordline" },
    { "Bergen builds a third quay for ships | energy policy", "Bergen builds a third quay for ships | energy policy", NULL },
    { "Bergen builds a third quay for ships | World News", "Bergen builds a third quay for ships | World News", NULL },
    { "Bergen - The Harbour Post", "Bergen - The Harbour Post", NULL },
    { "Quantum leap for Bergen harbour\nThe county and the board agree on a third quay", "Quantum leap for Bergen harbour", NULL },
    { "Home\nInternational cooperation\nBergen builds a third quay for ships", "Bergen builds a third quay for ships", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strconcat (titles[i].line, "\n", get_article ("en"), NULL);
      DossierHints hints = { .language = "en" };
      g_autoptr (DossierAnalysis) analysis
        = dossier_annotate (knowledge, text, strlen (text), &hints, NULL, NULL);

      g_assert_cmpstr (analysis->title, ==, titles[i].title);
      g_assert_cmpstr (analysis->publisher, ==, titles[i].publisher);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/metadata/shapes", test_shapes);
  g_test_add_func ("/metadata/headers", test_headers);
  g_test_add_func ("/metadata/furniture", test_furniture);
  g_test_add_func ("/metadata/titles", test_titles);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
