using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;
using DienHinh.Samples.Layouts;

namespace DienHinh.Samples.Files;

/// <summary>The communes that report under plans of their own.</summary>
public sealed class OtherPlans(Issuers issuers)
{
    public IEnumerable<SampleFile> Files() => [.. PhucLinh(), HoaCu(), DongLien(), .. ThangLoi()];

    private SampleBook Book(string file, SampleIssuer issuer, DateOnly date, string layout, params string[] hazards) =>
        new(file, issuer, date, issuers.OwnerName) { Layout = layout, Hazards = hazards };

    /// <summary>2022 meets every target exactly, 2023 misses two; the other years are above.</summary>
    private IEnumerable<SampleFile> PhucLinh()
    {
        var commune = issuers.Of("05794", "phuc-linh-2021-2025");
        DateOnly[] dates = [new(2021, 11, 10), new(2022, 11, 8), new(2023, 11, 9), new(2024, 11, 20), new(2025, 6, 12)];
        foreach (var date in dates)
        {
            var year = date.Year;
            var exemplars = PhucLinhExemplars(commune, year);
            var file = Heads.Year($"xa-phuc-linh-{year}.{(year == 2021 ? "xls" : "xlsx")}");
            string[] hazards = year switch
            {
                2021 => [".xls", "officers as owners in a column"],
                2022 => ["meets every target exactly"],
                2023 => ["misses two targets"],
                2024 => ["dated after the deadline of 15 November: late"],
                _ => [],
            };
            var form = year >= 2024 ? ListForms.WithOwner.Renamed(ColumnRole.Owner, "Công chức chủ trì") : ListForms.WithOwner;
            yield return Book(file, commune, date, "list, sections by movement, owner in a column", hazards)
                .List("Danh sách", Heads.List(commune, year, date) with { FormNumber = "Biểu số 01" }, form, Wording.Usual with { Titles = true }, exemplars, recipients: true).Finish();
        }
    }

    private List<SampleExemplar> PhucLinhExemplars(SampleIssuer commune, int year)
    {
        var draw = new ExemplarDraw(commune, year, "");
        var exemplars = new List<SampleExemplar>();
        var planItems = issuers.Plan(commune.Plan).Items;
        for (var i = 0; i < planItems.Count; i++)
        {
            foreach (var quota in planItems[i].Quotas.Where(q => q.Kind is not null))
            {
                var short1 = year == 2023 && (quota.Kind == ExemplarKind.Household || (i == 0 && quota.Kind == ExemplarKind.Collective));
                var extra = year switch { 2021 => i % 5 == 0 ? 1 : 0, 2024 => i % 3 == 0 ? 1 : 0, 2025 => i % 2 == 0 ? 1 : 0, _ => 0 };
                for (var n = 0; n < quota.Value - (short1 ? 1 : 0) + extra; n++)
                {
                    var one = draw.One(quota.Kind!.Value, commune.Items[i]);
                    exemplars.Add(one with { ShownOwnerId = draw.PickOwner(commune.Items[i]) });
                }
            }
        }

        return exemplars;
    }

    private SampleFile HoaCu()
    {
        var commune = issuers.Of("06223", "hoa-cu-2024");
        var date = new DateOnly(2024, 5, 28);
        var draw = new ExemplarDraw(commune, 2024, "");
        var exemplars = new List<SampleExemplar>();
        foreach (var (item, index) in commune.Items.Select((item, index) => (item, index)))
        {
            // Every lead hands in its own; the second exemplar of an item is a collective where the item admits one.
            var owners = item.OwnerIds.Concat(index % 4 == 0 ? item.OwnerIds.Take(1) : []);
            foreach (var (owner, n) in owners.Select((owner, n) => (owner, n)))
            {
                var kind = n == 1 && item.Kinds.Contains(ExemplarKind.Collective) ? ExemplarKind.Collective : index == 3 ? ExemplarKind.Household : ExemplarKind.Individual;
                exemplars.Add(draw.One(item.Kinds.Contains(kind) ? kind : item.Kinds[0], item) with { ShownOwnerId = owner });
            }
        }

        var head = Heads.Titled(commune, date, "DANH SÁCH", "Mô hình, điển hình tiên tiến được lựa chọn, công nhận năm 2024");
        return Book("xa-hoa-cu-2024.xlsx", commune, date, "list, sections by owner, owner in a column", "blank rows between sections")
            .List("Tổng hợp", head, ListForms.ByOwner, Wording.Usual, exemplars).Finish();
    }

    private SampleFile DongLien()
    {
        var commune = issuers.Of("05914", "dong-lien-2021");
        var date = new DateOnly(2021, 12, 3);
        var draw = new ExemplarDraw(commune, 2021, "");
        var exemplars = commune.Items.SelectMany((item, i) => Enumerable.Range(0, 1 + (i % 2)).Select(n => draw.One(n == 0 ? ExemplarKind.Individual : ExemplarKind.Collective, item)))
            .Select(e => e with { Award = new Award("Giấy khen", null, "87/QĐ-UBND", new DateOnly(2021, 11, 30)) }).ToList();
        var form = ListForms.WithDecision.Without(ColumnRole.Owner).Renamed(ColumnRole.Position, "Nghề nghiệp, chức vụ").Renamed(ColumnRole.Decision, "QĐ số");
        return Book("xa-dong-lien-2021.xlsx", commune, date, "plain list with award and decision", "no owners in the plan")
            .List("Khen thưởng", Heads.Titled(commune, date, "DANH SÁCH", "Tập thể, cá nhân điển hình tiên tiến được công nhận và khen thưởng năm 2021"), form, Wording.Usual, exemplars).Finish();
    }

    /// <summary>Three collectives and three individuals in 2021-2023, as the first stage asks; four and three more in 2024-2025.</summary>
    private IEnumerable<SampleFile> ThangLoi()
    {
        var ward = issuers.Of("23582", "thang-loi-2021-2025");
        (int Year, int Bodies, int People)[] first = [(2021, 1, 1), (2022, 1, 1), (2023, 1, 1)];
        (int Year, int Bodies, int People)[] second = [(2024, 2, 1), (2025, 2, 2)];
        yield return Stage(ward, "phuong-thang-loi-2021-2023.xlsx", new DateOnly(2023, 11, 24), first);
        yield return Stage(ward, "phuong-thang-loi-2024-2025.xlsx", new DateOnly(2025, 6, 20), second);
    }

    private SampleFile Stage(SampleIssuer ward, string file, DateOnly date, (int Year, int Bodies, int People)[] years)
    {
        var exemplars = new List<SampleExemplar>();
        foreach (var (year, bodies, people) in years)
        {
            var draw = new ExemplarDraw(ward, year, "");
            for (var i = 0; i < bodies; i++) exemplars.Add(draw.One(ExemplarKind.Collective, ward.Items[0]));
            for (var i = 0; i < people; i++) exemplars.Add(draw.One(ExemplarKind.Individual, ward.Items[0]));
        }

        var head = Heads.Titled(ward, date, "DANH SÁCH", Heads.Year($"Tập thể, cá nhân điển hình tiên tiến được công nhận giai đoạn {years[0].Year} - {years[^1].Year}"));
        return Book(file, ward, date, "plain list with the year in a column", "several years in one table", "a movement and a campaign named together")
            .List("Danh sách", head, ListForms.WithYear, Wording.Usual, exemplars).Finish();
    }
}
