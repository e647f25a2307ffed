using System.Globalization;
using DienHinh.Ingest;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Tests.Accounts;

public sealed class AccountRegisterTest : IDisposable
{
    private static readonly Changer s_by = new("test", "command");
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-accounts-").FullName;
    private readonly AccountRegister _accounts;

    public AccountRegisterTest() => _accounts = Open();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private AccountRegister Open() => new(new AccountFile(_folder), new AccessJournal(_folder), TimeProvider.System);

    [Fact]
    public void Add_KeepsAHashAlone_ForTheOwnerAlone()
    {
        var (account, password) = _accounts.Add(" Hương.Trần ", Role.Officer, ["171"], null, s_by);
        Assert.Equal(("Hương.Trần", Role.Officer, true), (account.Name, account.Role, account.MustChange));
        Assert.True(Password.Fits(account, password!));
        Assert.False(Password.Fits(account, password + "x"));
        Assert.False(Password.Fits(null, password!));
        var path = DataFolder.AccountsOf(_folder);
        Assert.DoesNotContain(password!, File.ReadAllText(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        }

        // Another process reads the same.
        Assert.Equal(account with { Units = [] }, Open().Current.Find("HƯƠNG.TRẦN")! with { Units = account.Units.Count == 1 ? [] : null! });
    }

    [Theory]
    [InlineData("a", Role.Viewer, "")]
    [InlineData("có dấu cách", Role.Viewer, "")]
    [InlineData("<script>", Role.Viewer, "")]
    [InlineData("AN", Role.Viewer, "")]
    [InlineData("binh", Role.Submitter, "")]
    [InlineData("binh", Role.Administrator, "171")]
    public void Add_Senseless_IsRefused(string name, Role role, string unit)
    {
        _accounts.Add("an", Role.Viewer, [], null, s_by);
        Assert.Throws<AccountException>(() => _accounts.Add(name, role, unit.Length == 0 ? [] : [unit], null, s_by));
        Assert.Single(_accounts.Current.People);
    }

    [Theory]
    [InlineData("ngan", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("cua-an.nguyen-2025", false)]
    [InlineData("mot-hai-ba-bon", true)]
    public void Password_ThatIsWeak_IsRefused(string password, bool isTaken) => Assert.Equal(isTaken, Password.Mistake(password, "an.nguyen") is null);

    [Fact]
    public void LastAdministrator_Stays()
    {
        _accounts.Add("an", Role.Administrator, [], Browser.Secret, s_by);
        Assert.Throws<AccountException>(() => _accounts.Remove("an", s_by));
        Assert.Throws<AccountException>(() => _accounts.Change("an", Role.Viewer, [], s_by));
        Assert.Throws<AccountException>(() => _accounts.Add("binh", Role.Administrator, [], Browser.Secret, s_by, onlyFirst: true));
        _accounts.Add("binh", Role.Administrator, [], Browser.Secret, s_by);
        _accounts.Remove("AN", s_by);
        Assert.Equal(["binh"], _accounts.Current.People.Select(p => p.Name));
    }

    [Fact]
    public void Key_IsKeptAsAHash_AndHas256RandomBits()
    {
        var (key, text) = _accounts.AddKey("Power BI", Role.Viewer, ["171"], 30, s_by);
        Assert.Equal(43, text.Split('_', 2)[1].Length);
        Assert.DoesNotContain(text, File.ReadAllText(DataFolder.AccountsOf(_folder)), StringComparison.Ordinal);
        Assert.Equal(key.Id, KeyText.Find(_accounts.Current, text)?.Id);
        Assert.Equal(30, (key.ExpiresAt!.Value - key.CreatedAt).Days);
        Assert.NotEqual(text, _accounts.AddKey("Power BI", Role.Viewer, [], null, s_by).Text);
        Assert.Throws<AccountException>(() => _accounts.RevokeKey("Power BI", s_by));
        _accounts.RevokeKey(key.Id, s_by);
        Assert.Equal("Power BI", _accounts.RevokeKey("Power BI", s_by).Name);
        Assert.All(_accounts.Current.Keys, k => Assert.NotNull(k.RevokedAt));
    }

    [Fact]
    public void EveryChange_IsInTheJournal_WithoutSecrets()
    {
        var (_, password) = _accounts.Add("an", Role.Administrator, [], null, s_by);
        _accounts.Add("binh", Role.Submitter, ["05794"], null, new Changer("an", "page"));
        _accounts.Change("binh", Role.Officer, ["171", "172"], s_by);
        var changed = _accounts.SetPassword("binh", null, s_by);
        var (key, text) = _accounts.AddKey("k", Role.Viewer, [], null, s_by);
        _accounts.RevokeKey(key.Id, s_by);
        _accounts.Remove("binh", s_by);

        Assert.Equal(
            [
                "test command account-added an  > role=administrator", "an page account-added binh  > role=submitter units=05794",
                "test command account-changed binh role=submitter units=05794 > role=officer units=171,172", "test command password-changed binh  > ",
                $"test command key-added k ({key.Id})  > role=viewer", $"test command key-revoked k ({key.Id}) role=viewer > ", "test command account-removed binh role=officer units=171,172 > ",
            ],
            new AccessJournal(_folder).Read().Select(e => $"{e.By} {e.Via} {e.Action} {e.Subject} {e.Before} > {e.After}"));
        var written = File.ReadAllText(DataFolder.AccessJournalOf(_folder));
        Assert.All(new[] { password!, changed!, text, key.Hash }, secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ManyAtOnce_LoseNothing()
    {
        // As if from processes of their own: each with its own idea of what the file holds.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            var accounts = Open();
            for (var j = 0; j < 5; j++) accounts.AddKey(string.Create(CultureInfo.InvariantCulture, $"{i}-{j}"), Role.Viewer, [], null, s_by);
        })));
        Assert.Equal(40, _accounts.Current.Keys.Select(k => k.Name).Distinct().Count());
        Assert.Equal(40, new AccessJournal(_folder).Read().Count);
    }

    [Fact]
    public void Journal_HalfALine_SwallowsNothing()
    {
        _accounts.AddKey("one", Role.Viewer, [], null, s_by);
        File.AppendAllText(DataFolder.AccessJournalOf(_folder), "{\"at\":\"2025");
        _accounts.AddKey("two", Role.Viewer, [], null, s_by);
        Assert.Equal(2, new AccessJournal(_folder).Read().Count);
    }
}
