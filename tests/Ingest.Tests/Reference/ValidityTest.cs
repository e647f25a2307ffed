using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

/// <summary>From when to when a movement or an owner exists, as <c>movements.yaml</c> and <c>owners.yaml</c> say it.</summary>
public sealed class ValidityTest
{
    [Fact]
    public void Read_DaysOfMovementAndOwner_AreInTheCatalogue()
    {
        var catalogue = Catalogue.Parse(Changed("  valid_from: 2023-06-11\n  valid_to: 2025-06-30", "  valid_to: 2025-06-30"));
        Assert.Equal((new DateOnly(2023, 6, 11), new DateOnly(2025, 6, 30)), (catalogue.FindMovement("nong-thon-moi")!.ValidFrom, catalogue.FindMovement("nong-thon-moi")!.ValidTo));
        Assert.Equal((null, new DateOnly(2025, 6, 30)), (catalogue.FindOwner("cong-an-xa")!.ValidFrom, catalogue.FindOwner("cong-an-xa")!.ValidTo));
        Assert.Equal((null, null), (catalogue.FindMovement("cai-cach-hanh-chinh")!.ValidFrom, catalogue.FindMovement("cai-cach-hanh-chinh")!.ValidTo));
    }

    [Fact]
    public void Read_OneDay_IsAllowed() =>
        Assert.Equal(new DateOnly(2023, 6, 11), Catalogue.Parse(Changed("  valid_from: 2023-06-11\n  valid_to: 2023-06-11", "")).FindMovement("nong-thon-moi")!.ValidTo);

    [Fact]
    public void Read_Mistakes_AreToldAllAtOnceAtTheirLines() => Assert.Equal(
        [
            "reference/movements.yaml:8: “valid_from” phải là một ngày, viết như 2023-06-11, không phải “11/6/2023”",
            "reference/movements.yaml:9: “valid_to” phải là một ngày, viết như 2023-06-11, không phải “2025-06-31”",
            "reference/owners.yaml:9: “valid_to” phải không trước “valid_from”",
            "reference/owners.yaml:10: không có khóa nào tên “valid_form” ở đây (gần nhất: valid_from)",
        ],
        SmallCatalogue.Errors(Changed("  valid_from: 11/6/2023\n  valid_to: 2025-06-31", "  valid_from: 2024-01-01\n  valid_to: 2023-12-31\n  valid_form: 2024-01-01")).Select(e => e.ToString()));

    // After the last line of the first movement and of the first owner.
    private static Dictionary<string, string> Changed(string ofMovement, string ofOwner)
    {
        var files = SmallCatalogue.Files();
        Insert("reference/movements.yaml", "  aliases: [NTM]\n", ofMovement);
        Insert("reference/owners.yaml", "  aliases: [CA xã]\n", ofOwner);
        return files;

        void Insert(string file, string after, string lines)
        {
            Assert.Contains(after, files[file], StringComparison.Ordinal);
            if (lines.Length > 0) files[file] = files[file].Replace(after, after + lines + "\n", StringComparison.Ordinal);
        }
    }
}
