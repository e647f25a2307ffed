using System.Text;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests;

/// <summary>Two units, of which one sent its list of 2024 again as that of 2025, with one name spelt otherwise: an oddity, and a pair that may be one.</summary>
public sealed class OddFixture : ReportApiFixture
{
    /// <summary>The unit that did.</summary>
    public const string Unit = "22780";

    /// <summary>The unit that did not.</summary>
    public const string Other = "05794";

    /// <summary>A name as it stands in 2024.</summary>
    public const string Before = "Đặng Thị Thu Thảo";

    /// <summary>The same person's in 2025.</summary>
    public const string After = "Đặng Thị Thu Thao";

    /// <summary>The words that the oddity is decided by.</summary>
    public const string Oddity = $"same-list-again|{Unit}|2025";

    /// <summary>An administrator's program. The first key closes the open door, so it is there from the start.</summary>
    public HttpClient Admin { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Admin = WithKey(Role.Administrator);
        foreach (var sample in Samples.Names("xa-phuc-linh-*")) Ingest(sample);
        Ingest(StrangeReport.Name);
        Data.Pipeline.Ingest("phuong-my-hai-2025.csv", Again(), new());
    }

    /// <summary>The list of 2025.</summary>
    public static byte[] Again() => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Samples.Read(StrangeReport.Name)).Replace("2024", "2025", StringComparison.Ordinal).Replace(Before, After, StringComparison.Ordinal));
}
