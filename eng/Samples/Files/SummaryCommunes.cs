using DienHinh.Samples.Content;
using DienHinh.Samples.Layouts;

namespace DienHinh.Samples.Files;

/// <summary>The communes that send summary forms, some beside a list.</summary>
public sealed class SummaryCommunes(Issuers issuers) : District(issuers)
{
    public IEnumerable<SampleFile> Files() => [.. KinhDinh(), DaoLong(), .. MyBinh()];

    private IEnumerable<SampleFile> KinhDinh()
    {
        var ward = Ward("22759");
        foreach (var year in AllYears)
        {
            var date = year == 2023 ? new DateOnly(2024, 1, 8) : Heads.UsualDay(ward, year);
            var form = new SummaryForm
            {
                TotalOnTop = year == 2022,
                DashForNone = year == 2023,
                TotalError = year == 2024 ? 1 : 0,
                MovementCaption = year == 2025 ? "Tên phong trào thi đua" : "Nội dung phong trào thi đua",
                Wording = new Wording(year >= 2024 ? [MovementStyle.Short] : [MovementStyle.Printed, MovementStyle.Quoted]),
            };
            string[] hazards =
            [
                "row of column numbers with (6)=(3)+(4)+(5)", .. Hazard(year == 2022, "total row above the movements"), .. Hazard(year == 2023, "\"-\" for none; dated 8 January: late"),
                .. Hazard(year == 2024, "the grand total is typed and one too high"), .. Hazard(year >= 2024, "movements abbreviated"),
            ];
            yield return Book(Heads.Year($"phuong-kinh-dinh-{year}.xlsx"), ward, date, "summary form", hazards)
                .Summary("Biểu 02", Heads.Summary(ward, year, date), form, Growth.Exemplars(ward, year), year).Finish();
        }
    }

    private SampleFile DaoLong()
    {
        var ward = Ward("22762");
        var date = new DateOnly(2025, 6, 16);
        var exemplars = AllYears.SelectMany(year => Growth.Exemplars(ward, year)).ToList();
        var head = Heads.Titled(ward, date, "BIỂU TỔNG HỢP", "Số điển hình tiên tiến được công nhận giai đoạn 2021 - 2025") with { FormNumber = "Biểu số 03" };
        return Book("phuong-dao-long-2021-2025.xlsx", ward, date, "summary over years", "years across, kinds as sections", "sums under each section and at the end")
            .Years("Tổng hợp", head, AllYears, exemplars).Finish();
    }

    private IEnumerable<SampleFile> MyBinh()
    {
        var ward = Ward("22779");
        foreach (var year in AllYears)
        {
            var date = Heads.UsualDay(ward, year);
            var exemplars = Growth.Exemplars(ward, year);
            var form = new SummaryForm { CountsAsText = year <= 2022 };
            if (year <= 2022)
            {
                yield return Book(Heads.Year($"phuong-my-binh-{year}.xls"), ward, date, "summary form", ".xls", "counts as text with a leading zero")
                    .Summary("Tong hop", Heads.Summary(ward, year, date), form, exemplars, year).Finish();
                continue;
            }

            var both = year < 2025;
            var book = Book(Heads.Year($"phuong-my-binh-{year}.xlsx"), ward, date, both ? "list by kind and summary form" : "list, sections by kind", Hazard(both, "list and summary agree; only the list counts"));
            book.List("Danh sách", Heads.List(ward, year, date), ListForms.ByKind.Renamed(ColumnRole.Name, "Tên tập thể/cá nhân/hộ gia đình"), Wording.Usual, exemplars);
            if (both) book.Summary("Tổng hợp", Heads.Summary(ward, year, date), form, exemplars, year);
            yield return book.Finish();
        }
    }
}
