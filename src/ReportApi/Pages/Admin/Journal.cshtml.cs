using System.Globalization;
using DienHinh.Analytics;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Admin;

/// <summary>Nhật ký: who changed what, and when.</summary>
[Demand(Right.Administer)]
public sealed class JournalModel(Installation installation, Language t) : PageModel
{
    private const int PageSize = 100;

    /// <summary>The entries of this page.</summary>
    public ChangePage Log { get; private set; } = new([], 0, false);

    /// <summary>The person asked about, or null.</summary>
    public string? Person { get; private set; }

    /// <summary>The day asked about, as the field has it.</summary>
    public string? Day { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public Told? Mistake { get; private set; }

    /// <summary>This page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The last page.</summary>
    public int Last => Math.Max(1, (Log.TotalRows + PageSize - 1) / PageSize);

    public void OnGet(string? person, string? day, int p = 1)
    {
        Person = string.IsNullOrWhiteSpace(person) ? null : person.Trim();
        Day = string.IsNullOrWhiteSpace(day) ? null : day.Trim();
        DateOnly? on = null;
        if (Day is not null)
        {
            // What a browser's date field sends, or what a person types where there is none.
            if (DateOnly.TryParseExact(Day, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) on = read;
            else Mistake = new Told(t[$"\"{Day}\" không phải là ngày; hãy viết như 31/12/2025.", $"\"{Day}\" is no day; write it like 31/12/2025."]);
        }

        if (Mistake is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Number = Math.Max(1, p);
        Log = ChangeLog.Read(installation.Folder, Person, on, PageSize, checked((Number - 1) * PageSize));
    }

    /// <summary>The address of another page of the same list.</summary>
    public string PageAddress(int number) => QueryString.Create(new Dictionary<string, string?> { ["person"] = Person, ["day"] = Day, ["p"] = number.ToString(CultureInfo.InvariantCulture) }.Where(v => v.Value is not null)).Value!;
}
