namespace DienHinh.ReportApi.Accounts;

/// <summary>What an account is for (vai trò).</summary>
public enum Role
{
    /// <summary>Looks at figures, of everything or of some units (người xem).</summary>
    Viewer,

    /// <summary>Sends the workbooks of its own unit (người nộp báo cáo).</summary>
    Submitter,

    /// <summary>Sends, decides and holds for everything or for some units and what lies below them (cán bộ phụ trách).</summary>
    Officer,

    /// <summary>May do everything, accounts included (người quản trị).</summary>
    Administrator,
}

/// <summary>What a page or route asks of the one who calls it.</summary>
public enum Right
{
    /// <summary>Nothing: whoever comes.</summary>
    Anyone,

    /// <summary>To be signed in, in whatever role, for what everyone may do with the account itself.</summary>
    SignedIn,

    /// <summary>To look at figures.</summary>
    See,

    /// <summary>To send workbooks in.</summary>
    Submit,

    /// <summary>To decide about spellings and to hold exemplars.</summary>
    Decide,

    /// <summary>To see and change the installation itself.</summary>
    Administer,
}

/// <summary>The words for roles, and what each may do.</summary>
public static class Roles
{
    /// <summary>The roles by the word that commands and files have for them.</summary>
    public static IReadOnlyDictionary<string, Role> ByName { get; } = Enum.GetValues<Role>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>viewer, submitter, officer or administrator.</summary>
    public static string Name(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Whether the role has the right. Over which units is another question.</summary>
    public static bool May(this Role role, Right right) => right switch
    {
        Right.Anyone or Right.SignedIn or Right.See => true,
        Right.Submit => role is Role.Submitter or Role.Officer or Role.Administrator,
        Right.Decide => role is Role.Officer or Role.Administrator,
        Right.Administer => role is Role.Administrator,
        _ => false,
    };
}
