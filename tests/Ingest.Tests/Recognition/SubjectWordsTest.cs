using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class SubjectWordsTest
{
    private static SubjectWords Words => Reading.Words.Subjects;

    [Theory]
    [InlineData("Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên", "leader-province")]
    [InlineData("Lãnh đạo cấp vụ, sở, ngành và tương đương", "leader-department")]
    [InlineData("Các cấp lãnh đạo khác từ phó phòng trở lên", "leader-other")]
    [InlineData("Doanh nhân", "entrepreneur")]
    [InlineData("Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu", "direct-worker")]
    [InlineData("Phó Chủ tịch UBND tỉnh", "leader-province")]
    [InlineData("Giám đốc Sở Nội vụ", "leader-department")]
    [InlineData("Chủ tịch UBND xã", "leader-other")]
    [InlineData("Hiệu trưởng Trường THCS", "leader-other")]
    [InlineData("Giáo viên Trường THCS", "direct-worker")]
    [InlineData("Trưởng thôn", "direct-worker")]
    [InlineData("truong thon", "direct-worker")]
    [InlineData("Bí thư chi bộ, Trưởng xóm", "direct-worker")]
    [InlineData("Bí thư chi bộ; Phó Trưởng phòng Tư pháp", "leader-other")]
    [InlineData("Giám đốc Công ty TNHH Minh Long, Bí thư chi bộ", "entrepreneur")]
    [InlineData("Giám đốc HTX", "entrepreneur")]
    [InlineData("Hội viên Hội Nông dân", "direct-worker")]
    [InlineData("Trưởng Công an xã", "leader-other")]
    [InlineData("Thôn 3", null)]
    [InlineData("Trường THCS Phục Linh", null)]
    public void CategoryOf_APerson_ByColumnOrPosition(string text, string? category) => Assert.Equal(category, Words.CategoryOf(text, ExemplarKind.Individual)?.Code());

    [Theory]
    [InlineData("Doanh nghiệp", ExemplarKind.Collective, "enterprise")]
    [InlineData("Doanh nghiệp", ExemplarKind.Individual, null)]
    [InlineData("Công nhân", ExemplarKind.Household, null)]
    [InlineData("Lãnh đạo", ExemplarKind.Collective, null)]
    public void CategoryOf_OfAnotherKind_IsItsOwn(string text, ExemplarKind kind, string? category) => Assert.Equal(category, Words.CategoryOf(text, kind)?.Code());

    [Theory]
    [InlineData("categories:\n  giam-doc: [Giám đốc]\n", "giam-doc")]
    [InlineData("categories: {}\nsub-kinds:\n  nong-dan: []\n", "nong-dan")]
    public void Load_AMistake_NamesFileAndWord(string content, string word)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "subjects.yaml");
        File.WriteAllText(path, content);
        var mistake = Assert.Throws<InvalidDataException>(() => SubjectWords.Load(path));
        Assert.Contains(path, mistake.Message, StringComparison.Ordinal);
        Assert.Contains(word, mistake.Message, StringComparison.Ordinal);
    }
}
