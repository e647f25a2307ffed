using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Domain;

public sealed class SubjectIdentityTest
{
    [Theory]
    [InlineData("Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ")]
    [InlineData("Nguyễn Thị Hòa", "Bà Nguyễn Thị Hòa")]
    [InlineData("Nguyễn Thị Hòa", "Đ/c  Nguyễn  Thị Hòa.")]
    [InlineData("Nguyễn Văn Lý", "Ông Nguyễn Văn Lí")]
    [InlineData("Hộ ông Trần Văn Bình", "Gia đình ông Trần Văn Bình")]
    [InlineData("Hộ gia đình bà Trần Thị Bình", "Hộ Trần Thị Bình")]
    [InlineData("Tập thể Trường Mầm non", "Trường mầm non")]
    public void NameKey_TitlesCaseAndToneMarks_PlayNoPart(string one, string other) => Assert.Equal(SubjectIdentity.NameKey(one), SubjectIdentity.NameKey(other));

    [Theory]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Thăng")]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn Ân")]
    [InlineData("Nguyễn Văn An", "Nguyễn An")]
    [InlineData("Hộ ông Trần Văn Bình", "Hộ ông Trần Văn Minh")]
    public void NameKey_AccentsAndWords_Count(string one, string other) => Assert.NotEqual(SubjectIdentity.NameKey(one), SubjectIdentity.NameKey(other));

    [Theory]
    [InlineData("Bà Rịa")]
    [InlineData("Mô hình")]
    [InlineData("Hộ")]
    public void NameKey_NothingButATitle_KeepsIt(string name) => Assert.NotEmpty(SubjectIdentity.NameKey(name));

    [Theory]
    [InlineData("Xóm 3, xã Phục Linh", "Xóm 03")]
    [InlineData("TDP số 3", "Tổ dân phố 3")]
    [InlineData("Trường THCS Mỹ Hải; phường Mỹ Hải", "trường THCS mỹ hải")]
    public void PlaceKey_IsTheFirstPart(string one, string other) => Assert.Equal(SubjectIdentity.PlaceKey(one), SubjectIdentity.PlaceKey(other));

    [Theory]
    [InlineData("Xã Phục Linh")]
    [InlineData("Xã")]
    [InlineData("Phường Mỹ Hải, tỉnh Ninh Thuận")]
    [InlineData("")]
    [InlineData(null)]
    public void PlaceKey_OfWhatTellsNobodyApart_IsNone(string? place) => Assert.Null(SubjectIdentity.PlaceKey(place));

    [Theory]
    [InlineData("Xãm 5", "xãm 5")]
    [InlineData("Phườngg", "phườngg")]
    public void PlaceKey_OfAWordThatOnlyBeginsLikeARank_IsKept(string place, string same)
    {
        Assert.NotNull(SubjectIdentity.PlaceKey(place));
        Assert.Equal(SubjectIdentity.PlaceKey(same), SubjectIdentity.PlaceKey(place));
    }

    [Fact]
    public void PlaceKey_TwoHamlets_Differ() => Assert.NotEqual(SubjectIdentity.PlaceKey("Xóm 1"), SubjectIdentity.PlaceKey("Xóm 10"));

    [Fact]
    public void PositionKey_IsTheFirstPart() => Assert.Equal(SubjectIdentity.PositionKey("Trưởng xóm"), SubjectIdentity.PositionKey("trưởng xóm, Bí thư chi bộ"));
}
