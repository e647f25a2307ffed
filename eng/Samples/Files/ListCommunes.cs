using DienHinh.Samples.Content;
using DienHinh.Samples.Layouts;

namespace DienHinh.Samples.Files;

/// <summary>The communes that send one list a year as .xlsx.</summary>
public sealed class ListCommunes(Issuers issuers) : District(issuers)
{
    public IEnumerable<SampleFile> Files() => [.. DoVinh(), .. PhuocMy(), .. BaoAn(), .. PhuHa(), .. DongHai(), .. VanHai()];

    /// <summary>The workbook that never came: kept apart, to be uploaded by hand.</summary>
    public SampleFile Missing() => PhuHa(2022);

    private IEnumerable<SampleFile> DoVinh()
    {
        var ward = Ward("22738");
        foreach (var year in AllYears)
        {
            var late = year == 2022;
            var date = late ? new DateOnly(2022, 12, 20) : Heads.UsualDay(ward, year);
            var form = year switch
            {
                2021 => ListForms.ByMovement.Without(ColumnRole.Remark).Renamed(ColumnRole.Number, "TT"),
                2024 => ListForms.ByMovement.Renamed(ColumnRole.Kind, "Loại (tập thể/cá nhân/hộ gia đình)") with { MergedSections = false, NumbersRunOn = true },
                2025 => ListForms.ByMovement.Renamed(ColumnRole.Name, "Họ và tên/\nTên tập thể").Renamed(ColumnRole.Deed, "Tóm tắt thành tích tiêu biểu") with { BlankRows = true },
                _ => ListForms.ByMovement,
            };
            var wording = year == 2023 ? new Wording([MovementStyle.Misprint]) : Wording.Usual with { Titles = year >= 2024 };
            string[] hazards = [.. Hazard(late, "dated 20 December: late"), .. Hazard(year == 2023, "misprint \"Diễn hình\" in sections"), .. Hazard(year == 2025, "line break in a heading, blank rows between sections")];
            var head = Heads.List(ward, year, date) with { FormNumber = "Biểu số 01", Attached = Heads.Year($"(Kèm theo Báo cáo số {100 + year - 2000}/BC-UBND của UBND {ward.InSentence})") };
            yield return Book(Heads.Year($"phuong-do-vinh-{year}.xlsx"), ward, date, "list, sections by movement", hazards)
                .List("Danh sách", head, form, wording, Growth.Exemplars(ward, year), recipients: true).Finish();
        }
    }

    private IEnumerable<SampleFile> PhuocMy()
    {
        var ward = Ward("22741");
        foreach (var year in AllYears)
        {
            var date = Heads.UsualDay(ward, year);
            var wording = new Wording([MovementStyle.Quoted, MovementStyle.Prefixed, MovementStyle.Short, MovementStyle.Capitals], Titles: true);
            var form = ListForms.ByKind with { NumbersRunOn = year == 2024, TotalRow = year != 2021 };
            var exemplars = Growth.Exemplars(ward, year, doubled: 1);
            var book = Book(Heads.Year($"phuong-phuoc-my-{year}.xlsx"), ward, date, "list, sections by kind", "movements quoted, prefixed, abbreviated and in capitals", "two movements in one cell");
            yield return book.List("DS", Heads.List(ward, year, date) with { OldTone = true }, form, wording, year == 2023 ? [.. exemplars.SkipLast(3)] : exemplars).Finish();
            if (year != 2023) continue;
            var later = new DateOnly(2023, 11, 28);
            var title = Heads.List(ward, year, later);
            yield return new SampleBook("phuong-phuoc-my-dieu-chinh-2023.xlsx", ward, later, Issuers.OwnerName)
            {
                Layout = "list, sections by kind", Hazards = ["corrects phuong-phuoc-my-2023.xlsx: three more"], Version = 2,
            }.List("DS", title with { Title = [.. title.Title, "(Thay thế danh sách đã gửi trước)"] }, form, wording, exemplars).Finish();
        }
    }

    private IEnumerable<SampleFile> BaoAn()
    {
        var ward = Ward("22744");
        foreach (var year in AllYears)
        {
            var date = Heads.UsualDay(ward, year);
            var oldTone = year == 2022;
            var wording = new Wording([oldTone ? MovementStyle.OldTone : MovementStyle.Printed]);
            var form = ListForms.Ticks with { Tick = year == 2024 ? "X" : "x", Note = year == 2021 ? "Ghi chú: Danh sách đã được Hội đồng Thi đua - Khen thưởng phường thông qua." : null };
            string[] hazards = ["kinds as ticks under a merged header", "two movements in one cell", .. Hazard(oldTone, "old tone places: hoá, khoẻ"), .. Hazard(year == 2021, "note under the table")];
            var file = Book(Heads.Year($"phuong-bao-an-{year}.xlsx"), ward, date, "list, kinds as ticks", hazards)
                .List(oldTone ? "Sheet1" : "DHTT", Heads.List(ward, year, date) with { FormNumber = "Phụ lục I" }, form, wording, Growth.Exemplars(ward, year, doubled: 2)).Finish();
            yield return file;
            if (year == 2023) yield return file.SentAgainAs("phuong-bao-an-gui-lai-2023.xlsx");
        }
    }

    private IEnumerable<SampleFile> PhuHa() => AllYears.Where(year => year != 2022).Select(PhuHa);

    private SampleFile PhuHa(int year)
    {
        var ward = Ward("22750");
        var date = Heads.UsualDay(ward, year);
        var form = year >= 2024 ? ListForms.WithDecision.Renamed(ColumnRole.Owner, "Cơ quan chủ trì").Renamed(ColumnRole.Award, "Hình thức KT") : ListForms.WithDecision;
        var exemplars = Awarded(ward, Growth.Exemplars(ward, year, oneOwner: true), date.AddDays(-6));
        return Book(Heads.Year($"phuong-phu-ha-{year}.xlsx"), ward, date, "plain list with owner, award and decision", "one header row", "one owner a row")
            .List("Danh sách khen thưởng", Heads.List(ward, year, date), form, Wording.Usual with { Titles = true }, exemplars).Finish();
    }

    private IEnumerable<SampleFile> DongHai()
    {
        var ward = Ward("22768");
        var date = new DateOnly(2025, 6, 12);
        var book = Book("phuong-dong-hai-2021-2025.xlsx", ward, date, "one sheet a year, kinds as ticks", "five years in one workbook", "a hidden guide sheet");
        foreach (var year in AllYears)
            book.List(Heads.Year($"Năm {year}"), Heads.List(ward, year, date), ListForms.Ticks with { ColumnNumbers = year > 2022 }, Wording.Usual, Growth.Exemplars(ward, year));
        var guide = book.Workbook.Add("Hướng dẫn");
        guide.Hidden = true;
        guide.Put(1, 1, "Mỗi năm nhập vào một trang; đánh dấu x vào cột đối tượng.", Workbooks.CellStyle.Plain);
        return [book.Finish()];
    }

    private IEnumerable<SampleFile> VanHai()
    {
        var ward = Ward("22777");
        foreach (var year in AllYears)
        {
            var date = year == 2024 ? new DateOnly(2025, 1, 9) : Heads.UsualDay(ward, year);
            var book = Book(Heads.Year($"phuong-van-hai-{year}.xlsx"), ward, date, "one sheet a movement", ["the movement stands in each title only", .. Hazard(year == 2024, "dated 9 January: late")]);
            foreach (var group in Growth.Exemplars(ward, year).GroupBy(e => e.Items[0]))
            {
                var sheet = Heads.Year($"{ward.Items.ToList().IndexOf(group.Key) + 1}");
                var title = Heads.List(ward, year, date);
                var movement = Wording.Headed(group.Key);
                book.List(sheet, title with { Title = [.. title.Title, $"Nội dung: {movement}"] }, ListForms.OneMovement, Wording.Usual with { Kinds = KindStyle.Lower }, [.. group]);
            }

            yield return book.Finish();
        }
    }
}
