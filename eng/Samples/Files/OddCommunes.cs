using System.Text;
using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;
using DienHinh.Samples.Layouts;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Samples.Files;

/// <summary>The communes whose files are odd as files: software exports, .xls, TCVN3, .csv, decomposed Unicode, a table off the corner.</summary>
public sealed class OddCommunes(Issuers issuers) : District(issuers)
{
    public IEnumerable<SampleFile> Files() => [.. DaiSon(), .. MyDong(), .. ThanhHai(), .. MyHai()];

    private IEnumerable<SampleFile> DaiSon()
    {
        var ward = Ward("22765");
        foreach (var year in AllYears)
        {
            var exemplars = Growth.Exemplars(ward, year);
            if (year < 2023)
            {
                var date = Heads.UsualDay(ward, year);
                yield return Book(Heads.Year($"phuong-dai-son-{year}.xlsx"), ward, date, "list, sections by kind")
                    .List("Danh sách", Heads.List(ward, year, date), ListForms.ByKind.Renamed(ColumnRole.Movement, "Lĩnh vực, phong trào"), Wording.Usual, exemplars).Finish();
                continue;
            }

            yield return Book(Heads.Year($"phuong-dai-son-{year}.xlsx"), ward, null, "export of emulation software", "no title: unit and year from the file name", "prefilled rows with #N/A", "hidden code columns", "lookup sheets")
                .Export(Awarded(ward, exemplars, null)).Finish();
        }
    }

    private IEnumerable<SampleFile> MyDong()
    {
        var ward = Ward("22771");
        foreach (var year in AllYears)
        {
            var date = Heads.UsualDay(ward, year);
            var legacy = year == 2021;
            var old = year <= 2023;
            var book = Book(
                Heads.Year($"phuong-my-dong-{year}.{(old ? "xls" : "xlsx")}"), ward, date, "list, sections by movement",
                [.. Hazard(old, ".xls"), .. Hazard(legacy, "TCVN3 text in .VnTime and .VnTimeH"), .. Hazard(year == 2022, "a hidden row")]);
            var form = ListForms.ByMovement with { HideEvery = year == 2022 ? 7 : 0, MergedSections = year != 2023 };
            book.List("DS", Heads.List(ward, year, date), form, Wording.Usual, Growth.Exemplars(ward, year), recipients: true);
            yield return (legacy ? book.Recoded(ToTcvn3) : book).Finish();
        }
    }

    private IEnumerable<SampleFile> ThanhHai()
    {
        var commune = Ward("22774");
        foreach (var year in AllYears)
        {
            var registered = year == 2025;
            var decomposed = year == 2022;
            var date = registered ? new DateOnly(2025, 3, 14) : Heads.UsualDay(commune, year);
            var name = commune.Name.ToUpperInvariant();
            var head = registered
                ? Heads.Titled(commune, date, "DANH SÁCH", "Đăng ký xây dựng điển hình tiên tiến năm 2025")
                : Heads.Titled(commune, date, "UBND " + name, Heads.Year($"DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN NĂM {year}"), "(Theo các phong trào thi đua)") with { Official = false, Left = 2, Top = 3 };
            var form = ListForms.Plain with { Milestones = [registered ? Milestone.Registered : Milestone.Recognised] };
            string[] hazards =
            [
                .. Hazard(registered, "registered, not yet recognised"), .. Hazard(!registered, "table begins at B7, no letterhead"), .. Hazard(decomposed, "decomposed Unicode (NFD)"),
            ];
            var book = Book(Heads.Year($"xa-thanh-hai-{year}.xlsx"), commune, registered ? date : null, registered ? "plain list of registrations" : "plain list", hazards)
                .List("Sheet1", head, form, new Wording([MovementStyle.Printed, MovementStyle.Short]), Growth.Exemplars(commune, year));
            yield return (decomposed ? book.Recoded(c => c with { Text = c.Text?.Normalize(NormalizationForm.FormD) }) : book).Finish();
        }
    }

    private IEnumerable<SampleFile> MyHai()
    {
        var ward = Ward("22780");
        foreach (var year in AllYears)
        {
            var date = Heads.UsualDay(ward, year);
            var form = ListForms.Plain.Renamed(ColumnRole.Place, "Khu phố") with
            {
                HideEvery = year == 2022 ? 5 : 0, NumberedEmptyRows = year == 2025 ? 6 : 0, FormattedEmptyRows = year == 2025 ? 40 : 0,
            };
            var wording = new Wording([MovementStyle.Printed, MovementStyle.Quoted], year == 2021 ? KindStyle.Letters : KindStyle.Full);
            string[] hazards =
            [
                .. Hazard(year == 2021, "kinds as TT, CN, HGĐ"), .. Hazard(year == 2022, "hidden rows"), .. Hazard(year == 2023, "U+00D0 for Đ"),
                .. Hazard(year == 2024, ".csv: UTF-8 with byte order mark, semicolons"), .. Hazard(year == 2025, "numbered empty rows, then formatted empty rows"),
            ];
            var book = Book(Heads.Year($"phuong-my-hai-{year}.{(year == 2024 ? "csv" : "xlsx")}"), ward, date, "plain list", hazards)
                .List(year == 2024 ? "CSV" : "Danh sách", Heads.List(ward, year, date), form, wording, Growth.Exemplars(ward, year));
            yield return (year == 2023 ? book.Recoded(c => c with { Text = c.Text?.Replace('Đ', '\u00D0') }) : book).Finish();
        }
    }

    private static SampleCell ToTcvn3(SampleCell cell)
    {
        var capitals = cell.Text is { } text && text.Any(char.IsUpper) && !text.Any(char.IsLower);
        return cell with { Text = cell.Text is null ? null : Tcvn3.Encode(cell.Text), Style = cell.Style with { Font = capitals ? ".VnTimeH" : ".VnTime" } };
    }
}
