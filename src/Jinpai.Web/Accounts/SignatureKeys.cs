using System.Xml.Linq;
using Jinpai.Desk.Users;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jinpai.Web.Accounts;

/// <summary>What forms are signed with. Without users it lives as long as the process: nothing secret lies in the data folder. With users it is stored, so that every process takes every other's forms.</summary>
public sealed class SignatureKeys(UserDoor door) : IXmlRepository
{
    private readonly Lock _gate = new();
    private readonly List<(XElement Key, string Name)> _own = [];
    private volatile bool _isKept;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_gate)
        {
            return [.. _own.Select(key => key.Key), .. door.IsOn ? new FormKeys(door).All().Select(XElement.Parse) : []];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_gate)
        {
            if (door.IsOn)
            {
                Store(element, friendlyName);
            }
            else
            {
                _own.Add((element, friendlyName));
            }
        }
    }

    /// <summary>There are users now: what was this process's alone is stored.</summary>
    public void Keep()
    {
        if (_isKept)
        {
            return;
        }

        lock (_gate)
        {
            _own.ForEach(key => Store(key.Key, key.Name));
            _own.Clear();
            _isKept = true;
        }
    }

    private void Store(XElement key, string name) => new FormKeys(door).Add(name, key.ToString(SaveOptions.DisableFormatting));
}
