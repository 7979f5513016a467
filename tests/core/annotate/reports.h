/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

/* Two independent reports of one event, sentence by sentence, in four languages. {P} is a person,
 * {O} and {Q} are bodies, {L} a place, {N} a number, {Y} a year. The last row is a quotation that both reports print. */
#define N_REPORT_SENTENCES 7

typedef struct
{
  const char *language;
  const char *sentences[N_REPORT_SENTENCES][2];
  const char *quotation;
} ReportPair;

static const ReportPair report_pairs[] = {
  { "en",
    { { "{O} and {Q} signed a memorandum of understanding in {L} on Tuesday to build a joint laboratory.",
        "A shared research laboratory will be set up by {Q} together with {O}, under a document initialled this week in {L}." },
      { "The laboratory is to employ {N} engineers by {Y}, according to {P}, who heads {O}.",
        "{P}, chief executive of {O}, put the staff it needs at {N}; all of them should be hired before the end of {Y}." },
      { "Both sides will pay half of the cost and report to their ministries twice a year.",
        "Costs are split evenly, and the two ministries want to see figures every six months." },
      { "Work on the site begins next spring, once the city has granted the permits.",
        "Builders cannot start until {L} has issued permission, which is expected after the winter." },
      { "Students from {L} will be able to spend a term at {Q}.",
        "An exchange scheme lets undergraduates of the region study at {Q} for up to five months." },
      { "{O} has already supplied test equipment worth {N} thousand dollars.",
        "Measuring instruments valued at USD {N},000 were delivered by {O} beforehand." },
      { "Critics say that a similar plan came to nothing four years ago.",
        "Not everyone is convinced: an earlier attempt was quietly dropped, local papers recall." } },
    "“We have talked long enough, and now we are going to build something together,” said {P}." },
  { "nb",
    { { "{O} og {Q} undertegnet tirsdag en intensjonsavtale i {L} om et felles laboratorium.",
        "Et laboratorium som {Q} skal drive i fellesskap med {O}, ble avtalt under ukens møte i {L}." },
      { "Laboratoriet skal ha {N} ingeniører innen {Y}, ifølge {P}, som leder {O}.",
        "Toppsjef {P} i {O} anslår behovet til {N} ansatte, og alle skal være på plass før utgangen av {Y}." },
      { "Partene deler kostnadene likt og rapporterer til departementene to ganger i året.",
        "Hver side betaler halvparten, og myndighetene vil ha tall hvert halvår." },
      { "Byggearbeidet starter til våren, når kommunen har gitt tillatelse.",
        "Ingen spade settes i jorda før {L} har behandlet søknaden, trolig etter vinteren." },
      { "Studenter fra {L} får tilbringe et semester ved {Q}.",
        "En utvekslingsordning gir unge fra regionen inntil fem måneder hos {Q}." },
      { "{O} har allerede levert måleutstyr for {N} tusen dollar.",
        "Instrumenter til en verdi av {N} 000 dollar kom fra {O} på forhånd." },
      { "Kritikere minner om at en lignende plan strandet for fire år siden.",
        "Ikke alle lar seg overbevise; et tidligere forsøk ble lagt bort i stillhet, skriver lokalavisen." } },
    "– Vi har snakket lenge nok, og nå skal vi bygge noe sammen, sier {P}." },
  { "vi",
    { { "{O} và {Q} hôm thứ Ba đã ký biên bản ghi nhớ tại {L} về xây dựng phòng thí nghiệm chung.",
        "Một phòng thí nghiệm do {Q} cùng {O} vận hành sẽ ra đời theo văn kiện vừa được ký tắt ở {L} tuần này." },
      { "Theo {P}, người đứng đầu {O}, phòng thí nghiệm sẽ có {N} kỹ sư vào năm {Y}.",
        "Tổng giám đốc {P} của {O} ước tính cần {N} nhân sự, tất cả phải được tuyển trước khi hết năm {Y}." },
      { "Hai bên chia đôi chi phí và báo cáo các bộ mỗi năm hai lần.",
        "Mỗi phía chịu một nửa kinh phí; cơ quan quản lý muốn nhận số liệu sáu tháng một lần." },
      { "Công trường khởi công vào mùa xuân tới khi thành phố cấp phép.",
        "Chưa thể động thổ chừng nào {L} chưa xét duyệt hồ sơ, dự kiến sau mùa đông." },
      { "Sinh viên {L} được học một học kỳ tại {Q}.",
        "Chương trình trao đổi cho phép thanh niên trong vùng đến {Q} tối đa năm tháng." },
      { "{O} đã cung cấp thiết bị đo trị giá {N} nghìn đô la.",
        "Trước đó máy móc kiểm nghiệm giá {N}.000 USD đã được {O} bàn giao." },
      { "Giới phê bình nhắc lại rằng một kế hoạch tương tự từng đổ vỡ bốn năm trước.",
        "Không phải ai cũng tin: lần thử trước đã lặng lẽ bị gác lại, báo địa phương viết." } },
    "“Chúng ta đã bàn đủ lâu rồi, bây giờ chúng ta sẽ cùng nhau xây nên một điều gì đó”, {P} nói." },
  { "ko",
    { { "{O}와 {Q}는 화요일 {L}에서 공동 실험실 건립을 위한 양해각서를 체결했다.",
        "{Q}가 {O}와 함께 운영할 실험실이 이번 주 {L}에서 가서명한 문서에 따라 들어선다." },
      { "{O} 대표 {P}는 실험실이 {Y}년까지 엔지니어 {N}명을 채용한다고 밝혔다.",
        "필요한 인력은 {N}명이며 모두 {Y}년이 끝나기 전에 뽑아야 한다는 것이 {P} 최고경영자의 계산이다." },
      { "양측은 비용을 절반씩 내고 해마다 두 차례 부처에 보고한다.",
        "경비는 똑같이 나누어 부담하며 당국은 여섯 달마다 수치를 받아 보기를 원한다." },
      { "공사는 시의 허가가 나오는 내년 봄에 시작된다.",
        "{L}이 신청서를 심사하기 전에는 첫 삽을 뜰 수 없는데 겨울이 지나야 할 전망이다." },
      { "{L} 학생들은 {Q}에서 한 학기를 보낼 수 있다.",
        "교환 제도에 따라 지역 청년들이 최대 다섯 달 동안 {Q}에 머물게 된다." },
      { "{O}는 이미 {N}천 달러어치의 시험 장비를 공급했다.",
        "값이 {N},000달러에 이르는 측정기를 {O}가 미리 넘겨주었다." },
      { "비슷한 계획이 네 해 전에 무산됐다는 비판도 있다.",
        "모두가 믿는 것은 아니다. 앞선 시도는 조용히 접혔다고 지역 신문은 전한다." } },
    "\"우리는 충분히 오래 이야기했고 이제 함께 무언가를 지을 것입니다\"라고 {P}는 말했다." },
};
